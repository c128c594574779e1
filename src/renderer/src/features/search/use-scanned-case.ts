import { useNavigate } from 'react-router'
import { useScanned } from '#renderer/app/keyboard/keyboard.tsx'
import { client } from '#renderer/app/rpc.ts'

/** A scanned slip opens its case on any screen; a code that is no case is looked for. */
export const useScannedCase = (onUnknown: (code: string) => void, { enabled }: { enabled: boolean }) => {
  const navigate = useNavigate()
  const open = async (code: string) => {
    const { hits } = await client.search.find({ text: code, limit: 2 })
    const named = hits.find((hit) => hit.kind === 'ticket' && hit.number === code)
    if (named) await navigate(`/cases/${named.id}`)
    else onUnknown(code)
  }
  useScanned((code) => {
    // What the search could not answer is asked again, visibly, in its box.
    if (enabled) open(code).catch(() => onUnknown(code))
  })
}
