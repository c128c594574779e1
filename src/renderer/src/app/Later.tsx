import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'

type Rest = typeof import('./rest.ts')

let rest: Rest | undefined
let reading: Promise<void> | undefined
const listeners = new Set<() => void>()

const read = (): Promise<void> => {
  reading ??= import('./rest.ts').then((all) => {
    rest = all
    for (const listener of listeners) listener()
  })
  return reading
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type Props = {
  /** To be seen now. A dialog stands on the screen long before it is opened. */
  asked?: boolean
  /** `open`: asked for. Never from the start, since a dialog that opens remembers where the focus was before. */
  children: (rest: Rest, open: boolean) => ReactNode
}

/** `<Later>{({ CasePage }) => <CasePage />}</Later>` */
export const Later = ({ asked = true, children }: Props) => {
  const all = useSyncExternalStore(subscribe, () => rest)
  const [stands, setStands] = useState(false)
  useEffect(() => {
    if (asked) void read()
  }, [asked])
  useEffect(() => setStands(all !== undefined), [all])
  return all && children(all, asked && stands)
}

/** The first screen has its answers and is drawn: now there is time for the rest. */
export const useRest = () => {
  const queries = useQueryClient()
  const asking = useIsFetching()
  useEffect(() => {
    if (asking > 0 || queries.isFetching() > 0) return
    const turn = requestIdleCallback(() => void read())
    return () => cancelIdleCallback(turn)
  }, [queries, asking])
}
