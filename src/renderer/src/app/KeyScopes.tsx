import { KeyCap } from '#renderer/ui/KeyCap.tsx'
import type { MessageKey } from '#shared/i18n/translate.ts'
import classes from './KeyScopes.module.css'
import { KEYS, type Key, type Scope } from './keyboard/key-map.ts'
import { useT } from './language.tsx'

const TITLES: Readonly<Record<Scope, MessageKey>> = {
  everywhere: 'keys.everywhere',
  list: 'keys.in_list',
  today: 'nav.today',
  till: 'till.who',
  newCase: 'btn.new_case',
  saved: 'newcase.saved_title',
  case: 'entity.case',
  money: 'nav.money',
  paper: 'print.dialog',
  customer: 'entity.customer',
  customers: 'nav.customers',
}

/** Keys that say the same stand in one line: «↑ ↓ շարժվել». */
const linesOf = (scope: Scope): { says: MessageKey; caps: string[] }[] => {
  const lines = new Map<MessageKey, string[]>()
  const keys: readonly Key[] = Object.values(KEYS[scope])
  for (const { cap, says } of keys) {
    if (says) lines.set(says, [...(lines.get(says) ?? []), cap])
  }
  return [...lines].map(([says, caps]) => ({ says, caps }))
}

/** What each key does, by where it acts, from the one map. */
export const KeyScopes = ({ scopes }: { scopes: readonly Scope[] }) => {
  const t = useT()
  return (
    <div className={classes.columns}>
      {scopes.map((scope) => (
        <section key={scope} className={classes.scope}>
          <h3 className={classes.title}>{t(TITLES[scope])}</h3>
          <dl className={classes.list}>
            {linesOf(scope).map(({ says, caps }) => (
              <div key={says} className={classes.line}>
                <dt className={classes.caps}>
                  {caps.map((cap) => (
                    <KeyCap key={cap}>{cap}</KeyCap>
                  ))}
                  <span className="kh-hidden">{caps.join(', ')}</span>
                </dt>
                <dd className={classes.says}>{t(says)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
