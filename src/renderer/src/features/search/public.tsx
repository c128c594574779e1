export { Palette } from './Palette.tsx'
export { useScannedCase } from './use-scanned-case.ts'
