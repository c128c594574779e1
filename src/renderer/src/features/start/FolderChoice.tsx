import { useMutation } from '@tanstack/react-query'
import { useT } from '#renderer/app/language.tsx'
import { rpc } from '#renderer/app/rpc.ts'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import { FieldError } from '#renderer/ui/ErrorNotice.tsx'
import { FOLDER_REFUSALS } from '#shared/i18n/words.ts'
import type { ChosenFolder } from '#shared/shop/shop.schema.ts'
import classes from './StartFrame.module.css'

type Props = { proposed: string; chosen: ChosenFolder | null; onChoose: (folder: ChosenFolder) => void }

/** Where the shop's files will be: a local folder is proposed, another may be chosen. */
export const FolderChoice = ({ proposed, chosen, onChoose }: Props) => {
  const t = useT()
  const choose = useMutation(
    rpc.shop.chooseFolder.mutationOptions({ onSuccess: (folder) => folder && onChoose(folder) }),
  )
  const refused = chosen?.refusal ?? null
  return (
    <div>
      <div className={classes.row}>
        <p className={classes.folder}>
          {t('start.folder')}
          <br />
          <strong>{refused ? proposed : (chosen?.folder ?? proposed)}</strong>
        </p>
        <ActButton size="small" onClick={() => choose.mutate(undefined)} disabled={choose.isPending}>
          {t('start.other_folder')}
        </ActButton>
      </div>
      {refused && chosen && (
        <FieldError>
          {chosen.folder}
          <br />
          {t(FOLDER_REFUSALS[refused])}
          {chosen.proposal && (
            <>
              <br />
              {t('shop.propose', { folder: chosen.proposal })}
            </>
          )}
        </FieldError>
      )}
    </div>
  )
}
