import type { MessageKey } from '#shared/i18n/translate.ts'

type Modifier = 'ctrl' | 'alt' | 'shift'

export type Key = {
  /** The physical key: what it prints under the Armenian or Russian layout does not matter. */
  code: string
  with?: Modifier
  /** What stands on the cap. */
  cap: string
  /** What the key does, for the list of keys; a key without words is drawn where it is used. */
  says?: MessageKey
}

const key = (code: string, cap: string, says?: MessageKey, modifier?: Modifier): Key => ({
  code,
  cap,
  says,
  with: modifier,
})

/** Every key of the product, by where it acts: the screens, the list on `?` and aria-keyshortcuts read this one map. */
export const KEYS = {
  everywhere: {
    newCase: key('F2', 'F2', 'btn.new_case'),
    search: key('F3', 'F3', 'keys.search'),
    palette: key('KeyK', 'Ctrl K', 'keys.palette', 'ctrl'),
    print: key('KeyP', 'Ctrl P', 'keys.print_shown', 'ctrl'),
    undo: key('KeyZ', 'Ctrl Z', 'btn.undo', 'ctrl'),
    switchPerson: key('KeyL', 'Ctrl L', 'staff.switch', 'ctrl'),
    back: key('Escape', 'Esc', 'btn.back'),
    hideHint: key('KeyH', 'H'),
    keys: key('Slash', '?', 'keys.title', 'shift'),
    section1: key('Digit1', 'Alt 1', 'nav.today', 'alt'),
    section2: key('Digit2', 'Alt 2', 'nav.cases', 'alt'),
    section3: key('Digit3', 'Alt 3', 'nav.customers', 'alt'),
    section4: key('Digit4', 'Alt 4', 'nav.money', 'alt'),
    section5: key('Digit5', 'Alt 5', 'nav.files', 'alt'),
    section6: key('Digit6', 'Alt 6', 'nav.settings', 'alt'),
    section7: key('Digit7', 'Alt 7', 'nav.help', 'alt'),
  },
  list: {
    up: key('ArrowUp', '↑', 'keys.move'),
    down: key('ArrowDown', '↓', 'keys.move'),
    open: key('Enter', 'Enter', 'btn.open'),
    choose: key('Space', 'Space', 'btn.choose'),
    filter: key('KeyF', 'F', 'btn.filter'),
    keepView: key('KeyV', 'V', 'views.save'),
    print: key('KeyP', 'P', 'btn.print'),
  },
  today: {
    reached: key('Digit1', '1', 'result.reached'),
    noAnswer: key('Digit2', '2', 'result.no_answer'),
    done: key('Digit3', '3', 'result.done'),
    later: key('Digit4', '4', 'result.later'),
    open: key('Enter', 'Enter', 'btn.open_case'),
    print: key('KeyP', 'P', 'btn.print_list'),
    printed: key('KeyL', 'L', 'today.printed_order'),
    unfinished: key('KeyU', 'U', 'newcase.unfinished'),
  },
  till: {
    person1: key('Digit1', '1'),
    person2: key('Digit2', '2'),
    person3: key('Digit3', '3'),
    person4: key('Digit4', '4'),
    person5: key('Digit5', '5'),
    person6: key('Digit6', '6'),
    person7: key('Digit7', '7'),
    person8: key('Digit8', '8'),
    person9: key('Digit9', '9'),
    back: key('Escape', 'Esc', 'btn.back'),
  },
  newCase: {
    person: key('F3', 'F3', 'newcase.who'),
    newPerson: key('F4', 'F4', 'btn.new_customer'),
    noName: key('F6', 'F6', 'btn.no_name'),
    receipt: key('F7', 'F7', 'newcase.receipt_product'),
    save: key('Enter', 'Ctrl Enter', 'btn.save', 'ctrl'),
    leave: key('Escape', 'Esc', 'btn.keep_draft'),
  },
  saved: {
    print: key('KeyP', 'P', 'btn.print_slip'),
    next: key('KeyN', 'N', 'btn.next_case'),
    open: key('Enter', 'Enter', 'btn.open_case'),
    close: key('Escape', 'Esc', 'btn.close'),
  },
  case: {
    reached: key('Digit1', '1', 'result.reached'),
    noAnswer: key('Digit2', '2', 'result.no_answer'),
    done: key('Digit3', '3', 'result.done'),
    later: key('Digit4', '4', 'result.later'),
    note: key('KeyN', 'N', 'entity.note'),
    money: key('KeyG', 'G', 'keys.add_money'),
    print: key('KeyP', 'P', 'btn.print_slip'),
    write: key('Enter', 'Ctrl Enter', 'btn.write', 'ctrl'),
  },
  paper: {
    print: key('KeyP', 'P', 'btn.print'),
    pdf: key('KeyS', 'S', 'btn.save_pdf'),
    close: key('Escape', 'Esc', 'btn.close'),
  },
  money: {
    reverse: key('KeyR', 'R', 'btn.reverse'),
    filter: key('KeyF', 'F', 'time.period'),
    months: key('KeyM', 'M', 'money.months'),
    open: key('Enter', 'Enter', 'btn.open_case'),
  },
  customer: {
    note: key('KeyN', 'N', 'entity.note'),
    edit: key('KeyE', 'E', 'btn.edit'),
    credit: key('KeyG', 'G', 'money.store_credit'),
    save: key('Enter', 'Ctrl Enter', 'btn.save', 'ctrl'),
  },
  customers: {
    create: key('KeyN', 'N', 'btn.new_customer'),
  },
} as const satisfies Record<string, Record<string, Key>>

export type Scope = keyof typeof KEYS
export type Act<S extends Scope> = keyof (typeof KEYS)[S] & string

export const keyOf = <S extends Scope>(scope: S, act: Act<S>): Key => {
  const acts: Record<string, Key> = KEYS[scope]
  const found = acts[act]
  if (!found) throw new Error(`No key ${scope}.${act}`)
  return found
}

const ARIA_NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
}

/** The key as `aria-keyshortcuts` wants it: `Control+K`. */
export const ariaKey = <S extends Scope>(scope: S, act: Act<S>): string => {
  const { cap } = keyOf(scope, act)
  if (cap === '?') return 'Shift+?'
  return cap
    .split(' ')
    .map((part) => ARIA_NAMES[part] ?? part)
    .join('+')
}
