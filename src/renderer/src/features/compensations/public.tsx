export { CaseMoney } from './CaseMoney.tsx'
export { MoneyPage } from './ledger/MoneyPage.tsx'
