export { PreviousShops } from './PreviousShops.tsx'
export { RestoreButton } from './RestoreButton.tsx'
export { SalvageButton } from './SalvageButton.tsx'
