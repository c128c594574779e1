export { NewPersonForm } from './NewPersonForm.tsx'
export { type NewPerson, newPersonFrom } from './new-person.ts'
export { PersonField } from './PersonField.tsx'
export { RedeemCredit } from './RedeemCredit.tsx'
