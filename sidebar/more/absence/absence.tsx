// Days off and holidays: when the user is away and what that moves, and the public holidays of a country.
import { useMemo, useState } from 'preact/hooks'
import type { DayRow } from '../../../src/app/panel/days-off'
import type { Desk } from '../../frame/desk'
import { dayText } from '../../purge/figures'
import { StoredPage } from '../page'
import { PageStore } from '../page-store'
import { daysOf, effectOf, spansOf } from './away'
import { type AbsenceProps, changeDays } from './change-days'
import { Holidays } from './country-days'
import { Promised } from './promised'
import { WORDS } from './words'

export function Absence({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new PageStore(desk, () => desk.server.daysOff()), [desk])
  return (
    <StoredPage store={store} loading={WORDS.loading}>
      {(page) => (
        <>
          <Away desk={desk} store={store} page={page} />
          <Coming desk={desk} store={store} page={page} />
          <Holidays desk={desk} store={store} page={page} />
        </>
      )}
    </StoredPage>
  )
}

function Away({ desk, store, page }: AbsenceProps) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const off = daysOf(from, to || from)
  const listed = new Set(page.days.flatMap(({ is, day }) => (is === 'dayOff' ? [day] : [])))
  const fresh = off.filter((day) => !listed.has(day))
  const save = (): void => {
    if (off.length === 0) desk.messages.failed(WORDS.wrong)
    else if (from < page.today) desk.messages.failed(WORDS.past)
    else if (fresh.length === 0) desk.messages.failed(WORDS.all)
    else {
      const add = fresh.map((day): DayRow => ({ is: 'dayOff', day, name: WORDS.row }))
      changeDays({ desk, store }, { add, said: WORDS.saved(add.length) })
    }
  }
  return (
    <form
      class="library"
      aria-labelledby="away"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3 id="away">{WORDS.away}</h3>
      <div class="days">
        <Day id="away-from" label={WORDS.from} least={page.today} value={from} change={setFrom} />
        <Day id="away-to" label={WORDS.to} least={from || page.today} value={to} change={setTo} />
      </div>
      <div aria-live="polite">
        {off.length === 0 ? null : fresh.length === 0 ? (
          <p>{WORDS.all}</p>
        ) : (
          <Effects desk={desk} store={store} page={page} off={off} />
        )}
      </div>
      {page.isTeam ? <p class="doubt">{WORDS.team}</p> : null}
      <button type="submit" class="save" disabled={store.state.isSaving}>
        {WORDS.save}
      </button>
    </form>
  )
}

interface DayProps {
  readonly id: string
  readonly label: string
  readonly least: string
  readonly value: string
  readonly change: (day: string) => void
}

const Day = ({ id, label, least, value, change }: DayProps) => (
  <div>
    <label for={id}>{label}</label>
    <input
      id={id}
      type="date"
      min={least}
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
    />
  </div>
)

function Effects({ off, ...props }: AbsenceProps & { readonly off: readonly string[] }) {
  const { workingDays, touches, promises, back } = effectOf(props.page, off)
  return (
    <>
      <p>{WORDS.moves(workingDays, touches, dayText(back))}</p>
      {promises.length === 0 ? (
        <p>{WORDS.nobody}</p>
      ) : (
        <Promised {...props} promises={promises} back={back} />
      )}
      <p class="quiet">{WORDS.pile}</p>
    </>
  )
}

/** Days off that are saved, each with what is promised in it. */
function Coming(props: AbsenceProps) {
  const spans = spansOf(props.page)
  if (spans.length === 0) return null
  return (
    <section aria-labelledby="coming">
      <h3 id="coming">{WORDS.coming}</h3>
      <ul class="cards">
        {spans.map(({ name, days }) => {
          const span = WORDS.span(dayText(days[0] ?? ''), dayText(days[days.length - 1] ?? ''))
          const { promises, back } = effectOf(props.page, days)
          const remove = days.map((day): DayRow => ({ is: 'dayOff', day, name }))
          return (
            <li key={days[0]}>
              <strong>{span}</strong>
              {name === '' ? null : <span class="quiet">{name}</span>}
              {promises.length === 0 ? null : <Promised {...props} promises={promises} back={back} />}
              <button
                type="button"
                class="link"
                aria-label={WORDS.takeOutOf(span)}
                disabled={props.store.state.isSaving}
                onClick={() => changeDays(props, { remove, said: WORDS.takenOut(remove.length) })}
              >
                {WORDS.takeOut}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
