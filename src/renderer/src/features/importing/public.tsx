export { ImportPart } from './ImportPart.tsx'
