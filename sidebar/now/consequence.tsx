// What follows from the chosen outcome, offered at once: each is one click, saved and taken back with the touch.
import type { ComponentChildren } from 'preact'
import type { RowCard } from '../../src/app/panel/row-card'
import { isoDay } from '../../src/core/calendar/day'
import { canPark, consequenceOf, nextDates, todayOf } from './consequences'
import type { Draft } from './draft'
import { dayWords } from './messages'
import type { NowStore } from './now-store'

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
    <Promised {...props} follows legend="The next date, if you agreed on one">
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
      <p class="quiet">Or the day they said:</p>
    </Promised>
  )
}

function Meeting(props: FieldProps) {
  const isSet = props.draft.promiseDay !== ''
  return (
    <Promised {...props} follows legend="When do you meet?">
      <p class="quiet">{isSet ? 'Promised, and progress: a next step.' : 'With its day it is progress.'}</p>
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
          aria-label="Promised day"
          value={draft.promiseDay}
          onInput={(event) => store.change({ promiseDay: fieldValue(event) })}
        />
        <input
          type="time"
          aria-label="Promised time"
          value={draft.promiseTime}
          onInput={(event) => store.change({ promiseTime: fieldValue(event) })}
        />
      </div>
      {card.promised === '' ? null : <p class="quiet">Promised until now: {dayWords(card.promised)}.</p>}
    </fieldset>
  )
}

/** Days for which a row is parked by one click. */
const PARKED_DAYS = [30, 90] as const

function Ending({ store, card, draft }: FieldProps) {
  const { gut } = card.following
  const dated = PARKED_DAYS.map((days) => ({
    label: `Park ${days} days`,
    day: isoDay(todayOf(card) + days),
  }))
  const isDated = dated.some(({ day }) => day === draft.parkUntil)
  const isParked = draft.ending === 'park'
  const choose = (ending: Draft['ending'], parkUntil = ''): void => store.change({ ending, parkUntil })
  return (
    <fieldset class="follows">
      <legend>What becomes of the row</legend>
      <div class="chips">
        <Choice label="Leave it" isOn={draft.ending === ''} choose={() => choose('')} />
        {gut && card.state === 'open' ? (
          <Choice label="Never" isOn={draft.ending === 'never'} choose={() => choose('never')} />
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
            <Choice label="Park until…" isOn={isParked && !isDated} choose={() => choose('park')} />
          </>
        ) : null}
      </div>
      {isParked && !isDated ? (
        <input
          type="date"
          aria-label="Park until"
          min={card.today}
          value={draft.parkUntil}
          onInput={(event) => choose('park', fieldValue(event))}
        />
      ) : null}
      {isParked && draft.parkUntil !== '' ? (
        <p class="quiet">On the bench, back as new on {dayWords(draft.parkUntil)}.</p>
      ) : null}
      {draft.ending === 'never' && gut ? <p class="quiet">“never” goes into “{gut.header}”.</p> : null}
      <Tick isOn={draft.isAsked} tick={(isAsked) => store.change({ isAsked })}>
        I asked: “This didn’t work out. Who would be a better fit?”
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
      <legend>The number</legend>
      {phone.seen === '' ? null : (
        <Tick isOn={draft.isStruck} tick={(isStruck) => store.change({ isStruck })}>
          Strike {phone.seen} out of “{phone.header}”
        </Tick>
      )}
      <label for="new-phone">The right one, if you have it</label>
      <input
        id="new-phone"
        type="tel"
        maxLength={200}
        autocomplete="off"
        value={draft.phone}
        onInput={(event) => takes(fieldValue(event))}
      />
      {draft.phone.trim() === '' ? null : <p class="quiet">Goes into “{phone.header}”.</p>}
    </fieldset>
  )
}

function Gone({ store, card, draft }: FieldProps) {
  return (
    <fieldset class="follows">
      <legend>{card.name} is gone</legend>
      <label for="successor">Who is there now{card.company === '' ? '' : `, at ${card.company}`}?</label>
      <input
        id="successor"
        type="text"
        maxLength={200}
        autocomplete="off"
        value={draft.successor}
        onInput={(event) => store.change({ successor: fieldValue(event) })}
      />
      {draft.successor.trim() === '' ? null : (
        <p class="quiet">Noted with the touch; after saving one click adds them.</p>
      )}
      {canPark(card) ? (
        <Tick isOn={draft.isGone} tick={(isGone) => store.change({ isGone })}>
          Plan nothing more with {card.name}: this row goes on the bench
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

/** A tick box with its words. */
export function Tick({
  isOn,
  tick,
  children,
}: {
  readonly isOn: boolean
  tick(isOn: boolean): void
  readonly children: ComponentChildren
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={(event) => tick(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}
