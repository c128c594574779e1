import { Modal } from '@mantine/core'
import { KeyScopes } from './KeyScopes.tsx'
import type { Scope } from './keyboard/key-map.ts'
import { useKeys } from './keyboard/keyboard.tsx'
import { useT } from './language.tsx'

/** The keys of this screen. */
export const KeysDialog = ({ scopes, onClose }: { scopes: readonly Scope[] | undefined; onClose: () => void }) => {
  const t = useT()
  useKeys('everywhere', {}, { enabled: scopes !== undefined, blocks: true })
  return (
    <Modal opened={scopes !== undefined} onClose={onClose} size={720} title={t('keys.title')} withCloseButton={false}>
      {scopes && <KeyScopes scopes={scopes} />}
    </Modal>
  )
}
