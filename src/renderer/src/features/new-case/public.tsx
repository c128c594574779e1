export { NewCaseSheet } from './NewCaseSheet.tsx'
