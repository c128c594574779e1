import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

const MOBILE_OR_YEREVAN = /^\+374(\d\d)(\d\d)(\d\d)(\d\d)$/
const THREE_DIGIT_AREA = /^\+374(2\d\d|31\d|32\d)(\d)(\d\d)(\d\d)$/
const RUSSIA = /^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/
const SERVICE = /^\+374([89]0\d)(\d\d)(\d\d\d)$/

/** The way a number is said in Armenia, 091 23-45-67; numbers of other countries internationally, unknown text as it is. */
export const formatPhone = (e164: string, extension?: string | null): string => {
  const ext = extension ? ` (${extension})` : ''
  return nationalText(e164) + ext
}

const nationalText = (e164: string): string => {
  const service = SERVICE.exec(e164)
  if (service) return `0${service[1]} ${service[2]}-${service[3]}`
  const area = THREE_DIGIT_AREA.exec(e164)
  if (area) return `0${area[1]} ${area[2]}-${area[3]}-${area[4]}`
  const usual = MOBILE_OR_YEREVAN.exec(e164)
  if (usual) return `0${usual[1]} ${usual[2]}-${usual[3]}-${usual[4]}`
  const russia = RUSSIA.exec(e164)
  if (russia) return `+7 ${russia[1]} ${russia[2]}-${russia[3]}-${russia[4]}`
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}

/** Digits read backwards: an index on them finds a number by its tail. */
export const reverseDigits = (text: string): string => [...text.replace(/\D/g, '')].reverse().join('')

/** The last `count` digits, which people remember and say. */
export const tailDigits = (text: string, count = 4): string => text.replace(/\D/g, '').slice(-count)
