export { CasePage } from './CasePage.tsx'
export { CasesPage } from './cases/CasesPage.tsx'
