export { REFUSALS } from './refusals.ts'
export { Start } from './Start.tsx'
