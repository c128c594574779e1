import { useEffect, useRef, useState } from 'react'
import { client } from '#renderer/app/rpc.ts'
import type { SalvagedShop, SalvageStep } from '#shared/recovery/salvage.schema.ts'

export type SalvageState =
  | { is: 'waiting' }
  | { is: 'running'; step: SalvageStep }
  | { is: 'done'; shop: SalvagedShop }
  | { is: 'stopped' }
  | { is: 'failed'; error: unknown }

/** Leaving the screen stops it like the button does: nothing of it stays. */
export const useSalvage = () => {
  const [state, setState] = useState<SalvageState>({ is: 'waiting' })
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])

  const start = async (): Promise<void> => {
    const stop = new AbortController()
    stopper.current = stop
    setState({ is: 'running', step: 'aside' })
    try {
      for await (const event of await client.recovery.salvage(undefined, { signal: stop.signal })) {
        setState(event.state === 'running' ? { is: 'running', step: event.step } : { is: 'done', shop: event.shop })
      }
    } catch (error) {
      setState(stop.signal.aborted ? { is: 'stopped' } : { is: 'failed', error })
    }
  }

  return { state, start, stop: () => stopper.current?.abort(), forget: () => setState({ is: 'waiting' }) }
}
