export { CopiesPart } from './CopiesPart.tsx'
export { CopyLight } from './CopyLight.tsx'
