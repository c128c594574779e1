import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { rpc } from '#renderer/app/rpc.ts'

/** Copies are made without anybody's doing, and no commit tells of them. */
const LOOK_AGAIN_MS = 30_000
const WHILE_RUNNING_MS = 1_500

export const useCopyStatus = () =>
  useQuery(
    rpc.copies.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.running ? WHILE_RUNNING_MS : LOOK_AGAIN_MS),
    }),
  )

/** What is asked of the second place; afterwards everything that tells of them is read again. */
export const useSecondPlace = () => {
  const queries = useQueryClient()
  // Not waited for: a place that hangs would keep the buttons.
  const onSettled = () => {
    for (const module of ['copies', 'recovery']) void queries.invalidateQueries({ queryKey: [[module]] })
  }
  return {
    choose: useMutation(rpc.copies.chooseFolder.mutationOptions()),
    set: useMutation(rpc.copies.setSecondPlace.mutationOptions({ onSettled })),
    forget: useMutation(rpc.copies.forgetSecondPlace.mutationOptions({ onSettled })),
  }
}
