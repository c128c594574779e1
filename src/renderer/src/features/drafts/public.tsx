export { UnfinishedButton, useDrafts, useOpenDraft } from './UnfinishedButton.tsx'
