export { PersonField } from './PersonField.tsx'
export { PersonHits } from './PersonHits.tsx'
export { RedeemCredit } from './RedeemCredit.tsx'
export { usePeopleLookup } from './use-people-lookup.ts'
