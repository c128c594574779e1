export { CaseMoney } from './CaseMoney.tsx'
