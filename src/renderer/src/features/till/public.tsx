export { ConfirmPin } from './ConfirmPin.tsx'
export { IdleLock } from './IdleLock.tsx'
export { TillScreen } from './TillScreen.tsx'
