export { TillScreen } from './TillScreen.tsx'
