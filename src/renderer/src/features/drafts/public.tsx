export { DraftNote } from './DraftNote.tsx'
export { UnfinishedButton, useDrafts, useOpenDraft } from './UnfinishedButton.tsx'
export { type DraftForm, useDraft } from './use-draft.ts'
export { useDraftSaver } from './use-draft-saver.ts'
