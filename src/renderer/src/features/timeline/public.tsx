export { foldCorrections, type TimelineRow } from './corrections.ts'
export { EventIcon } from './EventIcon.tsx'
export { dueText, factWords, isWritten, type WordsContext, writtenAs } from './event-words.ts'
