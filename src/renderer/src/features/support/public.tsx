export { SupportReport } from './SupportReport.tsx'
