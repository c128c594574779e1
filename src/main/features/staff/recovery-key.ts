/** A key to be printed and put away: 100 bits in signs that can't be taken for each other. */
import { randomInt } from 'node:crypto'

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUPS = 4
const GROUP_LENGTH = 5

const group = (): string => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')

export const makeRecoveryKey = (): string => Array.from({ length: GROUPS }, group).join('-')

/** The signs alone, however it was typed. */
export const normalRecoveryKey = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
