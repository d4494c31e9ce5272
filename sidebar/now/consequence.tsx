// What follows from the chosen outcome, offered at once: each is one click, saved and taken back with the touch.
import type { ComponentChildren } from 'preact'
import type { RowCard } from '../../src/app/panel/row-card'
import { isoDay } from '../../src/core/calendar/day'
import { dayWords } from '../frame/days'
import { TextField, Tick } from '../frame/fields'
import { canPark, consequenceOf, nextDates, todayOf } from './consequences'
import type { Draft } from './draft'
import type { NowStore } from './now-store'
import { WORDS } from './words'

export interface FieldProps {
  readonly store: NowStore
  readonly card: RowCard
  readonly draft: Draft
}

/** The value of the field that raised an event. */
export const fieldValue = (event: Event): string => (event.currentTarget as HTMLInputElement).value

export function ConsequenceFields(props: FieldProps) {
  const consequence = consequenceOf(props.draft.outcome)
  if (consequence === 'next') return <NextDate {...props} />
  if (consequence === 'meeting') return <Meeting {...props} />
  if (consequence === 'ending') return <Ending {...props} />
  if (consequence === 'number') return <OtherNumber {...props} />
  return consequence === 'gone' ? <Gone {...props} /> : null
}

function NextDate(props: FieldProps) {
  const { store, card, draft } = props
  return (
    <Promised {...props} follows legend={WORDS.nextDate}>
      <div class="line dates">
        {nextDates(todayOf(card)).map(({ label, day }) => (
          <button
            key={label}
            type="button"
            class="plain"
            title={dayWords(day)}
            aria-pressed={draft.promiseDay === day}
            onClick={() => store.change({ promiseDay: draft.promiseDay === day ? '' : day })}
          >
            {label}
          </button>
        ))}
      </div>
      <p class="quiet">{WORDS.orDay}</p>
    </Promised>
  )
}

function Meeting(props: FieldProps) {
  const isSet = props.draft.promiseDay !== ''
  return (
    <Promised {...props} follows legend={WORDS.meet}>
      <p class="quiet">{isSet ? WORDS.meetSet : WORDS.meetUnset}</p>
    </Promised>
  )
}

/** The promised day and its time. */
export function Promised({
  store,
  card,
  draft,
  legend,
  follows = false,
  children,
}: FieldProps & {
  readonly legend: string
  readonly follows?: boolean
  readonly children?: ComponentChildren
}) {
  return (
    <fieldset class={follows ? 'follows' : ''}>
      <legend>{legend}</legend>
      {children}
      <div class="line">
        <input
          type="date"
          aria-label={WORDS.promisedDay}
          value={draft.promiseDay}
          onInput={(event) => store.change({ promiseDay: fieldValue(event) })}
        />
        <input
          type="time"
          aria-label={WORDS.promisedTime}
          value={draft.promiseTime}
          onInput={(event) => store.change({ promiseTime: fieldValue(event) })}
        />
      </div>
      {card.promised === '' ? null : <p class="quiet">{WORDS.promisedNow(dayWords(card.promised))}</p>}
    </fieldset>
  )
}

/** Days for which a row is parked by one click. */
const PARKED_DAYS = [30, 90] as const

function Ending({ store, card, draft }: FieldProps) {
  const { gut } = card.following
  const dated = PARKED_DAYS.map((days) => ({
    label: WORDS.park(days),
    day: isoDay(todayOf(card) + days),
  }))
  const isDated = dated.some(({ day }) => day === draft.parkUntil)
  const isParked = draft.ending === 'park'
  const choose = (ending: Draft['ending'], parkUntil = ''): void => store.change({ ending, parkUntil })
  return (
    <fieldset class="follows">
      <legend>{WORDS.ending}</legend>
      <div class="chips">
        <Choice label={WORDS.leave} isOn={draft.ending === ''} choose={() => choose('')} />
        {gut && card.state === 'open' ? (
          <Choice label={WORDS.never} isOn={draft.ending === 'never'} choose={() => choose('never')} />
        ) : null}
        {canPark(card) ? (
          <>
            {dated.map(({ label, day }) => (
              <Choice
                key={label}
                label={label}
                isOn={isParked && draft.parkUntil === day}
                choose={() => choose('park', day)}
              />
            ))}
            <Choice label={WORDS.parkUntil} isOn={isParked && !isDated} choose={() => choose('park')} />
          </>
        ) : null}
      </div>
      {isParked && !isDated ? (
        <input
          type="date"
          aria-label={WORDS.parkDay}
          min={card.today}
          value={draft.parkUntil}
          onInput={(event) => choose('park', fieldValue(event))}
        />
      ) : null}
      {isParked && draft.parkUntil !== '' ? (
        <p class="quiet">{WORDS.parked(dayWords(draft.parkUntil))}</p>
      ) : null}
      {draft.ending === 'never' && gut ? <p class="quiet">{WORDS.neverInto(gut.header)}</p> : null}
      <Tick isOn={draft.isAsked} tick={(isAsked) => store.change({ isAsked })}>
        {WORDS.asked}
      </Tick>
    </fieldset>
  )
}

function OtherNumber({ store, card, draft }: FieldProps) {
  const { phone } = card.following
  if (!phone) return null
  const takes = (value: string): void =>
    store.change({ phone: value, isStruck: draft.isStruck || value.trim() !== '' })
  return (
    <fieldset class="follows">
      <legend>{WORDS.number}</legend>
      {phone.seen === '' ? null : (
        <Tick isOn={draft.isStruck} tick={(isStruck) => store.change({ isStruck })}>
          {WORDS.strike(phone.seen, phone.header)}
        </Tick>
      )}
      <label for="new-phone">{WORDS.rightNumber}</label>
      <input
        id="new-phone"
        type="tel"
        maxLength={200}
        autocomplete="off"
        value={draft.phone}
        onInput={(event) => takes(fieldValue(event))}
      />
      {draft.phone.trim() === '' ? null : <p class="quiet">{WORDS.numberInto(phone.header)}</p>}
    </fieldset>
  )
}

function Gone({ store, card, draft }: FieldProps) {
  return (
    <fieldset class="follows">
      <legend>{WORDS.isGone(card.name)}</legend>
      <TextField
        id="successor"
        label={WORDS.whoNow(card.company)}
        value={draft.successor}
        most={200}
        type={(successor) => store.change({ successor })}
      />
      {draft.successor.trim() === '' ? null : <p class="quiet">{WORDS.noted}</p>}
      {canPark(card) ? (
        <Tick isOn={draft.isGone} tick={(isGone) => store.change({ isGone })}>
          {WORDS.planNothing(card.name)}
        </Tick>
      ) : null}
    </fieldset>
  )
}

function Choice({ label, isOn, choose }: { label: string; isOn: boolean; choose(): void }) {
  return (
    <label class="chip">
      <input type="radio" name="ending" checked={isOn} onChange={choose} />
      <span>{label}</span>
    </label>
  )
}
