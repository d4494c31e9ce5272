// The rules by group; one is open at a time: what it is, another number for it, and what that would move.
import { useEffect, useMemo } from 'preact/hooks'
import type { ShownRule } from '../../../src/app/panel/rules-page'
import type { Desk } from '../../frame/desk'
import { inLanguage } from '../../frame/language'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { amount, monthText } from '../../purge/figures'
import { Effect } from './effect'
import { numberIn, RulesStore, typedOf } from './rules-store'
import { GROUPS, groupOf, WORDS } from './words'

export function Rules({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new RulesStore(desk, desk.places.state.about), [desk])
  const { rules, isLoading, trouble, wanted } = useStore(store)
  useEffect(() => store.load(), [store])
  if (isLoading && rules.length === 0) return <p role="status">{WORDS.loading}</p>
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  const found = store.found()
  return (
    <>
      <p class="quiet">{WORDS.intro}</p>
      <label for="rule-find">{WORDS.find}</label>
      <input
        id="rule-find"
        type="search"
        autocomplete="off"
        value={wanted}
        onInput={(event) => store.look(event.currentTarget.value)}
      />
      <p role="status" class={found.length > 0 ? 'unseen' : undefined}>
        {found.length === 0 && rules.length > 0 ? WORDS.nothing(wanted) : ''}
      </p>
      {GROUPS.map((group) => {
        const own = found.filter(({ id }) => groupOf(id) === group)
        return own.length === 0 ? null : (
          <section key={group} aria-label={WORDS.groups[group]}>
            <h3>{WORDS.groups[group]}</h3>
            <ul class="rules">
              {own.map((rule) => (
                <li key={rule.id}>
                  <Rule store={store} rule={rule} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

const IS_MONTH = /^([1-9]|1[0-2])$/
const LOCALE = inLanguage({ english: 'en-GB', german: 'de-DE' })
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 4 })

/** A number with its unit, as it is read aloud. */
function shown({ unit }: ShownRule, value: number | null): string {
  const text = typedOf({ unit }, value)
  if (value === null) return WORDS.blank
  if (unit === 'hour') return WORDS.at(text)
  if (unit === 'share') return `${text} %`
  if (unit === 'money') return amount(value)
  if (unit === 'month' && IS_MONTH.test(text)) return monthText(value)
  return `${NUMBER.format(value)} ${WORDS.units[unit] ?? unit}`
}

interface RuleProps {
  readonly store: RulesStore
  readonly rule: ShownRule
}

function Rule({ store, rule }: RuleProps) {
  const isOpen = store.state.draft?.id === rule.id
  return (
    <>
      <button
        type="button"
        class="row"
        aria-expanded={isOpen}
        onClick={() => store.open(isOpen ? null : rule)}
      >
        <span>{rule.rule}</span> <strong>{shown(rule, rule.value)}</strong>
        {rule.unread === '' ? null : (
          <span class="doubt">{WORDS.unread(rule.unread, shown(rule, rule.value))}</span>
        )}
      </button>
      {isOpen ? <Change store={store} rule={rule} /> : null}
    </>
  )
}

function Change({ store, rule }: RuleProps) {
  const { draft, effect, isTrying, isSaving } = store.state
  const text = draft?.text ?? ''
  const value = numberIn(rule, text)
  const isSame = value === rule.value && rule.unread === ''
  const wrong = rule.unit === 'hour' || rule.unit === 'share' ? WORDS.wrong[rule.unit] : WORDS.wrong.number
  const field = `rule-${rule.id}`
  return (
    <form
      class="trial"
      onSubmit={(event) => {
        event.preventDefault()
        if (value === undefined || isSame) return
        if (effect) store.save(rule, value)
        else store.preview(rule, value)
      }}
    >
      <p class="quiet">
        {rule.why === '' ? '' : `${rule.why}. `}
        {WORDS.byDefault(shown(rule, rule.default))} {WORDS.from[rule.from]}
      </p>
      <label for={field}>{WORDS.value(WORDS.units[rule.unit] ?? rule.unit)}</label>
      <input
        id={field}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={20}
        value={text}
        aria-invalid={value === undefined}
        aria-describedby={value === undefined ? `${field}-wrong` : undefined}
        onInput={(event) => store.type(event.currentTarget.value)}
      />
      {value === undefined ? (
        <p id={`${field}-wrong`} class="doubt">
          {wrong}
        </p>
      ) : null}
      {value === rule.default ? null : (
        <button type="button" class="link" onClick={() => store.type(typedOf(rule, rule.default))}>
          {WORDS.toDefault}
        </button>
      )}
      <div aria-live="polite">
        {isTrying ? <p>{WORDS.trying}</p> : null}
        {effect ? <Effect effect={effect} /> : null}
      </div>
      <button type="submit" class="save" disabled={value === undefined || isSame || isTrying || isSaving}>
        {effect ? WORDS.save : WORDS.preview}
      </button>
    </form>
  )
}
