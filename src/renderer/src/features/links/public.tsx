export { LinkedText } from './LinkedText.tsx'
export { OutsideLink } from './OutsideLink.tsx'
export { PhoneLink } from './PhoneLink.tsx'
