// Who is parked: since when, why, until when; one click brings a row back, or moves its day.
import { useEffect, useMemo } from 'preact/hooks'
import type { ParkedRow } from '../../../src/app/panel/parked-page'
import { dayWords } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { Person } from '../report/person'
import { ParkedStore } from './parked-store'
import { WORDS } from './words'

export function Parked({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new ParkedStore(desk), [desk])
  const { page, trouble } = useStore(store)
  useEffect(() => store.load(), [store])
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  if (!page) return <p role="status">{WORDS.loading}</p>
  const { rows, more, others, today } = page
  return (
    <>
      <p role="status">{rows.length === 0 ? WORDS.none : WORDS.count(rows.length + more)}</p>
      <ul class="cards">
        {rows.map((row) => (
          <li key={row.id}>
            <ParkedCard desk={desk} store={store} row={row} today={today} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="quiet">{WORDS.more(more)}</p> : null}
      {others > 0 ? <p class="quiet">{WORDS.others(others)}</p> : null}
    </>
  )
}

interface CardProps {
  readonly desk: Desk
  readonly store: ParkedStore
  readonly row: ParkedRow
  readonly today: string
}

function ParkedCard({ desk, store, row, today }: CardProps) {
  const { name, company, wakes } = row
  const { draft, isSaving } = store.state
  return (
    <>
      <Person desk={desk} id={row.id} name={name} />
      {company === '' || company === name ? null : <span class="quiet">{company}</span>}
      <span>{sinceWords(row)}</span>
      <span class="quiet">{lastWords(row)}</span>
      <strong>{wakes === '' ? WORDS.never : WORDS.wakes(dayWords(wakes))}</strong>
      {draft?.id === row.id ? (
        <Until store={store} row={row} today={today} />
      ) : (
        <div class="line">
          <button
            type="button"
            class="plain"
            aria-label={WORDS.backNow(name)}
            disabled={isSaving}
            onClick={() => store.back(row)}
          >
            {WORDS.back}
          </button>
          <button
            type="button"
            class="plain"
            aria-label={`${WORDS.change}: ${name}`}
            disabled={isSaving}
            onClick={() => store.open(row)}
          >
            {WORDS.change}
          </button>
        </div>
      )}
    </>
  )
}

function Until({ store, row, today }: Omit<CardProps, 'desk'>) {
  const { draft, isSaving } = store.state
  const day = draft?.day ?? ''
  const field = `until-${row.id}`
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        store.save(row)
      }}
    >
      <label for={field}>{WORDS.until}</label>
      <input
        id={field}
        type="date"
        required
        min={today}
        value={day}
        onInput={(event) => store.choose(event.currentTarget.value)}
      />
      <div class="line">
        <button type="submit" class="plain" disabled={day === '' || day === row.wakes || isSaving}>
          {WORDS.save}
        </button>
        <button type="button" class="plain" onClick={() => store.open(null)}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  )
}

/** How it is parked, since when, and why as far as that is known. */
function sinceWords({ kind, since, verb }: ParkedRow): string {
  const parked = [WORDS.kinds[kind], since === '' ? '' : WORDS.since(dayWords(since))]
    .filter(Boolean)
    .join(' ')
  const parts = [parked, WORDS.whys[verb] ?? '']
  const said = parts.filter((part) => part !== '').join(', ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function lastWords({ last: { day, medium, outcome } }: ParkedRow): string {
  if (day === '') return WORDS.noContact
  return WORDS.last([medium, outcome].filter((part) => part !== '').join(' · '), dayWords(day))
}
