import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { rpc } from '#renderer/app/rpc.ts'

/** Copies are made without anybody's doing, and no commit tells of them. */
const LOOK_AGAIN_MS = 30_000

export const useCopyStatus = () => useQuery(rpc.copies.status.queryOptions({ refetchInterval: LOOK_AGAIN_MS }))

/** What is asked of the copies; afterwards everything that tells of them is read again. */
export const useCopyActs = () => {
  const queries = useQueryClient()
  const onSettled = () =>
    Promise.all(['copies', 'recovery'].map((module) => queries.invalidateQueries({ queryKey: [[module]] })))
  return {
    make: useMutation(rpc.copies.makeNow.mutationOptions({ onSettled })),
    prove: useMutation(rpc.copies.proveNow.mutationOptions({ onSettled })),
    choose: useMutation(rpc.copies.chooseFolder.mutationOptions()),
    set: useMutation(rpc.copies.setSecondPlace.mutationOptions({ onSettled })),
    forget: useMutation(rpc.copies.forgetSecondPlace.mutationOptions({ onSettled })),
  }
}
