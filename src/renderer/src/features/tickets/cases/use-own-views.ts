import { useMutation, useQuery } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import type { OwnView } from '#shared/own-views/own-views.schema.ts'

export const useOwnViews = (): readonly OwnView[] => useQuery(rpc.ownViews.list.queryOptions()).data ?? []

/** Saving, renaming and removing; what was removed comes back as itself. */
export const useOwnViewActs = () => {
  const t = useT()
  const { confirm } = useToasts()
  const create = useMutation(rpc.ownViews.create.mutationOptions())
  const rename = useMutation(rpc.ownViews.rename.mutationOptions())
  const remove = useMutation(rpc.ownViews.remove.mutationOptions())
  const { mutate: restore } = create
  return {
    busy: create.isPending || rename.isPending || remove.isPending,
    error: create.error ?? rename.error ?? remove.error,
    forget: () => {
      for (const { reset } of [create, rename, remove]) reset()
    },
    save: (view: Omit<OwnView, 'id'>, onDone: () => void) =>
      create.mutate(view, {
        onSuccess: ({ name }) => {
          confirm(t('views.saved', { name }))
          onDone()
        },
      }),
    rename: ({ id, name: before }: OwnView, name: string, onDone: () => void) =>
      rename.mutate(
        { id, name },
        {
          onSuccess: (renamed) => {
            confirm(t('views.saved', { name: renamed.name }), () => rename.mutate({ id, name: before }))
            onDone()
          },
        },
      ),
    remove: (view: OwnView, onDone: () => void) =>
      remove.mutate(
        { id: view.id },
        {
          onSuccess: () => {
            confirm(t('views.removed', { name: view.name }), () => restore(view))
            onDone()
          },
        },
      ),
  }
}
