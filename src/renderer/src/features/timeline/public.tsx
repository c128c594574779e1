export { foldCorrections, type TimelineRow } from './corrections.ts'
export { EventIcon } from './EventIcon.tsx'
export { factWords, isWritten, writtenAs } from './event-words.ts'
