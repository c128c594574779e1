/** What no screen sends: forty and more values that have broken programs. */

export type HostileValue = { name: string; value: unknown }

const ARMENIAN = 'ա'
const MILLION = 1_000_000

const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

const circular = (): unknown => {
  const value: Record<string, unknown> = { name: 'x' }
  value.self = value
  return value
}

/** As a body in JSON has it: an own property, which a literal would not make. */
const polluting = (key: string): unknown => JSON.parse(`{"${key}":{"polluted":"yes","isAdmin":true},"id":1}`)

const holes = (): unknown => {
  const list: unknown[] = []
  list[5_000] = 'x'
  return list
}

const manyKeys = (count: number): unknown =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]))

const TEXTS: readonly (readonly [string, string])[] = [
  ['empty text', ''],
  ['blank text', ' \t \n'],
  ['NUL', 'a\u0000b'],
  ['control characters', '\u0001\u0007\u001b[2J\u009b31m'],
  ['lone high surrogate', 'x\ud800y'],
  ['lone low surrogate', '\udc00'],
  ['right-to-left override', 'gnp.\u202etxt.exe\u202c'],
  ['zero-width and joiners', '\u200b\u200d\ufeff\u2060Անի\u200e'],
  ['emoji sequence', '👩‍👩‍👧‍👦🏳️‍🌈🇦🇲👍🏿'.repeat(20)],
  ['combining flood', `ա${'\u0301\u0489'.repeat(2_000)}`],
  ['line separators', 'a\u2028b\u2029c\u0085d'],
  ['line ends', 'a\r\nb\rc\n\r\nSet-Cookie: x=1'],
  ['SQL', `'; DROP TABLE ticket; --`],
  ['SQL union', `" UNION SELECT salt, hash FROM staff_secret --`],
  ['FTS syntax', '"a" NEAR/2 b* OR NOT (c AND d) ^e {col}: -f'],
  ['LIKE and GLOB', '%_[a-z]*?\\'],
  ['markup', '<img src=x onerror=alert(1)></script><!--'],
  ['template', `\${process.exit(1)}{{7*7}}#{7*7}<%= 1 %>`],
  ['format string', '%s%n%x%p%1000000d{0}{n, plural, other{#}}'],
  ['formula', `=cmd|' /C calc'!A0`],
  ['path upwards', '../../../../etc/passwd\u0000.csv'],
  ['path of Windows', '\\\\?\\C:\\CON\\..\\NUL:$DATA'],
  ['address of a file', 'file:///proc/self/environ'],
  ['shell', '$(reboot)`reboot`;reboot|reboot&'],
  ['prototype key as text', '__proto__'],
  ['thousand digits', '9'.repeat(1_000)],
  ['date that never was', '2026-02-31'],
  ['date far ahead', '9999-12-31'],
  ['date far beyond', '+275760-09-13T00:00:00.001Z'],
  ['date before all', '-271821-04-19T23:59:59.999Z'],
  ['number as text', '0x1F'],
  ['exponent as text', '1e308'],
  ['just too long a name', ARMENIAN.repeat(301)],
  ['just too long a text', ARMENIAN.repeat(20_001)],
  ['as long a text as there may be', `${ARMENIAN} `.repeat(10_000)],
  ['a word as long as there may be', ARMENIAN.repeat(20_000)],
  ['text of a million', ARMENIAN.repeat(MILLION)],
  ['text of ten million', 'a'.repeat(10 * MILLION)],
]

const OTHERS: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['minus zero', -0],
  ['minus one', -1],
  ['a fraction', 0.1 + 0.2],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['minus infinity', Number.NEGATIVE_INFINITY],
  ['largest number', 1e308],
  ['smallest number', 5e-324],
  ['beyond whole numbers', 2 ** 53],
  ['big number', 2n ** 70n],
  ['bigger number', BigInt('9'.repeat(50_000))],
  ['empty list', []],
  ['list of nothing', [null, undefined, [], {}]],
  ['list with holes', holes()],
  ['list of a hundred thousand', Array.from({ length: 100_000 }, (_, index) => index)],
  ['list of ten thousand texts', Array.from({ length: 10_000 }, () => 'x')],
  ['nested thirty deep', nested(30)],
  ['nested two thousand deep', nested(2_000)],
  ['empty object', {}],
  ['own names of every object', { constructor: 'x', hasOwnProperty: 'x', toString: 'x', valueOf: 1, toJSON: 1 }],
  ['__proto__', polluting('__proto__')],
  ['constructor.prototype', JSON.parse('{"constructor":{"prototype":{"polluted":"yes"}}}')],
  ['ten thousand keys', manyKeys(10_000)],
  ['a key of a hundred thousand', { ['k'.repeat(100_000)]: 1 }],
  ['date object', new Date('2026-05-21T00:00:00Z')],
  ['no date', new Date(Number.NaN)],
  ['last date', new Date(8.64e15)],
  ['set', new Set([1, 2, 3])],
  ['map', new Map([['__proto__', { polluted: 'yes' }]])],
  ['address object', new URL('file:///etc/passwd')],
  ['slow expression', /^(a+)+$/],
  ['bytes', new Uint8Array([0, 255, 1])],
  ['many bytes', new Float64Array(2_000)],
  ['function', () => 'x'],
  ['symbol', Symbol('x')],
  ['error', new Error('x')],
  ['circular object', circular()],
  ['file', new File(['a,b\n1,2\n'], '../../x.csv', { type: 'text/csv' })],
]

export const HOSTILE_VALUES: readonly HostileValue[] = [...TEXTS, ...OTHERS].map(([name, value]) => ({ name, value }))

/** Ids that are somebody's, only not of what is asked for, and ids of nobody. */
export const hostileIds = (idIn: (table: string) => string | undefined): HostileValue[] => [
  ...['customer', 'ticket', 'follow_up', 'compensation', 'reason', 'staff', 'ticket_event', 'draft', 'own_view'].map(
    (table) => ({ name: `id of a ${table}`, value: idIn(table) ?? null }),
  ),
  { name: 'id of nobody', value: '01890000-0000-7000-8000-000000000000' },
  { name: 'id of zeros', value: '00000000-0000-0000-0000-000000000000' },
  { name: 'id in capitals', value: '01890000-0000-7000-8000-ABCDEFABCDEF' },
]
