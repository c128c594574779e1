import type { contract } from './contract.ts'
import type { Role } from './staff/staff.schema.ts'

/** `open`: nobody needs to be at the till. `start`: open while no shop is, afterwards the owner's. Else: the roles that may. */
export type Right = 'open' | 'start' | readonly Role[]

const ALL: Right = ['owner', 'manager', 'clerk', 'accountant']
const TILL: Right = ['owner', 'manager', 'clerk']
const LEAD: Right = ['owner', 'manager']
const BOOKS: Right = ['owner', 'manager', 'accountant']
const OWNER: Right = ['owner']

type Rights = {
  readonly [Module in keyof typeof contract]: { readonly [Procedure in keyof (typeof contract)[Module]]: Right }
}

/** Who may call what: a procedure without a row here does not compile, and a call without the right is not carried out. */
const RIGHTS: Rights = {
  shop: {
    status: 'open',
    create: 'start',
    chooseFolder: 'start',
    locate: 'start',
    move: OWNER,
    // It changes nothing, and whoever stands at the till needs it when saving fails.
    retry: 'open',
    // As whoever closes a notice: nothing is written.
    trustClock: ALL,
    reveal: 'start',
  },
  recovery: {
    copies: 'start',
    chooseFile: 'start',
    preview: 'start',
    restore: 'start',
    previous: 'start',
    goBack: 'start',
    removePrevious: OWNER,
    salvage: 'start',
    useSalvaged: 'start',
    discardSalvaged: 'start',
  },
  copies: {
    status: ALL,
    list: LEAD,
    makeNow: TILL,
    proveNow: LEAD,
    chooseFolder: OWNER,
    setSecondPlace: OWNER,
    forgetSecondPlace: OWNER,
  },
  // The language of the first words is needed before anybody is at the till.
  settings: { get: 'open', update: LEAD, setLimits: OWNER, seenHints: ALL, markHintSeen: ALL },
  staff: {
    list: 'open',
    current: 'open',
    choose: 'open',
    leave: 'open',
    recover: 'open',
    changePin: 'open',
    securityEvents: OWNER,
    confirm: ALL,
    setPin: ALL,
    makeRecoveryKey: OWNER,
    create: OWNER,
    update: OWNER,
  },
  reasons: { list: ALL, create: LEAD, update: LEAD, reorder: LEAD },
  customers: {
    create: TILL,
    get: ALL,
    list: ALL,
    count: ALL,
    update: TILL,
    addNote: TILL,
    timeline: ALL,
  },
  tickets: {
    create: TILL,
    get: ALL,
    list: ALL,
    count: ALL,
    update: TILL,
    setCustomer: TILL,
    setRecovery: TILL,
    changeStatus: TILL,
    write: TILL,
    timeline: ALL,
    correct: TILL,
  },
  followUps: {
    create: TILL,
    get: ALL,
    board: ALL,
    listOpen: ALL,
    listOfTicket: ALL,
    lateCount: ALL,
    day: ALL,
    reached: TILL,
    noAnswer: TILL,
    keep: TILL,
    cancel: TILL,
    move: TILL,
    assign: TILL,
    undo: TILL,
  },
  compensations: {
    create: TILL,
    get: ALL,
    listOfTicket: ALL,
    list: ALL,
    totals: ALL,
    months: ALL,
    reverse: TILL,
    redeemCredit: TILL,
    reverseCredit: TILL,
    creditOfCustomer: ALL,
  },
  drafts: { save: TILL, get: TILL, list: ALL, discard: TILL },
  ownViews: { list: ALL, create: TILL, rename: TILL, remove: TILL },
  exporting: { count: BOOKS, run: BOOKS },
  importing: { open: LEAD, preview: LEAD, run: LEAD, runs: LEAD, undo: LEAD },
  printing: {
    document: ALL,
    printFollowUps: TILL,
    printCases: TILL,
    printSlip: TILL,
    printTestStrip: TILL,
    printRecoveryKey: OWNER,
    savePdf: ALL,
    printers: ALL,
    queue: ALL,
    retry: TILL,
    discard: TILL,
    printedLists: ALL,
    printedRows: ALL,
  },
  changes: { watch: 'open' },
  files: { chooseSaveTarget: ALL, chooseOpenFile: LEAD, open: ALL, reveal: ALL },
  links: { read: ALL, open: ALL },
  search: { find: ALL, state: ALL, rebuild: LEAD },
  // It is needed most where nothing opens, and says nothing about anybody.
  support: { read: 'open', toFile: 'open' },
}

/** A call by its name: `tickets.create`. */
export type Call = {
  [Module in keyof typeof contract]: `${Module}.${keyof (typeof contract)[Module] & string}`
}[keyof typeof contract]

/** The row of a call by its path (`['tickets', 'create']`); undefined for what the contract does not have. */
export const rightOf = ([module = '', procedure = '']: readonly string[]): Right | undefined => {
  const rows: Readonly<Record<string, Readonly<Record<string, Right>>>> = RIGHTS
  return rows[module]?.[procedure]
}

/** What takes much out of the shop, or changes who may do what: whoever has a PIN types it once more. */
const ASKS_PIN_AGAIN: ReadonlySet<string> = new Set<Call>([
  'copies.setSecondPlace',
  'exporting.run',
  'importing.undo',
  'recovery.goBack',
  'recovery.removePrevious',
  'recovery.restore',
  'settings.setLimits',
  'shop.locate',
  'shop.move',
  'staff.create',
  'staff.makeRecoveryKey',
  'staff.setPin',
  'staff.update',
])

export const asksPinAgain = (path: readonly string[]): boolean => ASKS_PIN_AGAIN.has(path.join('.'))

/** Whether a role may; what is `open` is so for everybody. */
export const isAllowed = (right: Right, role: Role): boolean =>
  right === 'open' || (right === 'start' ? role === 'owner' : right.includes(role))

/** Whether somebody in that role may make the call. */
export const mayCall = (role: Role, call: Call): boolean => {
  const right = rightOf(call.split('.'))
  return right !== undefined && isAllowed(right, role)
}
