export { DraftNote } from './DraftNote.tsx'
export { UnfinishedButton, useDrafts, useOpenDraft } from './UnfinishedButton.tsx'
export { useDraftSaver } from './use-draft-saver.ts'
