export { ExportPart } from './ExportPart.tsx'
export { exportPath } from './export-path.ts'
