// What follows from a call, one key each and never in the way of the next card: the next date, an ending, the number.

import type { Key } from '../frame/keys'
import { nextDates } from '../now/consequences'
import { Act } from './act'
import { type Call, canPark, dayOf } from './call'
import type { CallStore } from './call-store'
import { dayName } from './moments'
import { CALL_WORDS } from './words-calls'

/** Keys beside those of the outcomes. */
const AFTER_KEYS = ['7', '8', '9', '0'] as const

interface Choice {
  readonly label: string
  readonly isOn: boolean
  /** Opens a field instead. */
  readonly isField?: boolean
  act(): void
}

/** What follows from an outcome may be a date, an ending or a number; '' = nothing. */
export function followsFrom({ outcome }: Pick<Call, 'outcome'>): 'date' | 'ending' | 'number' | '' {
  if (outcome === 'Reached' || outcome === 'Meeting set') return 'date'
  if (outcome === 'Not interested') return 'ending'
  return outcome === 'Wrong number' ? 'number' : ''
}

/** The choices after a call. @param field opens the field of a day or a number */
function choicesAfter(calls: CallStore, key: string, field: () => void): Choice[] {
  const call = calls.today.queue.find(key)?.call
  if (!call) return []
  const follows = followsFrom(call)
  if (follows === 'date') return dates(calls, call, field)
  if (follows === 'ending') return endings(calls, call)
  return follows === 'number' && call.card.following.phone ? numbers(calls, call, field) : []
}

function dates(calls: CallStore, { key, today, added }: Call, field: () => void): Choice[] {
  const offered = nextDates(dayOf(today))
  const words: Record<string, string> = {
    Tomorrow: CALL_WORDS.tomorrow,
    Monday: CALL_WORDS.monday,
    Tuesday: CALL_WORDS.tuesday,
    'In a week': CALL_WORDS.week,
  }
  const isOther = added.promised !== '' && !offered.some(({ day }) => day === added.promised)
  return [
    ...offered.map(({ label, day }) => ({
      label: words[label] ?? label,
      isOn: added.promised === day,
      act: () => calls.add(key, { promised: added.promised === day ? '' : day }),
    })),
    {
      label: isOther ? dayName(added.promised) : CALL_WORDS.otherDay,
      isOn: isOther,
      isField: true,
      act: field,
    },
  ]
}

function endings(calls: CallStore, { key, card, added }: Call): Choice[] {
  const end = (ending: Call['added']['ending'], label: string): Choice => ({
    label,
    isOn: added.ending === ending,
    act: () => calls.add(key, { ending: added.ending === ending ? '' : ending }),
  })
  return [
    ...(card.following.gut && card.state === 'open' ? [end('never', CALL_WORDS.never)] : []),
    ...(canPark(card) ? [end('park30', CALL_WORDS.park(30)), end('park90', CALL_WORDS.park(90))] : []),
    { label: CALL_WORDS.asked, isOn: added.isAsked, act: () => calls.add(key, { isAsked: !added.isAsked }) },
  ]
}

function numbers(calls: CallStore, { key, added }: Call, field: () => void): Choice[] {
  return [
    {
      label: CALL_WORDS.strike,
      isOn: added.isStruck,
      act: () => calls.add(key, { isStruck: !added.isStruck }),
    },
    { label: CALL_WORDS.newNumber, isOn: added.phone !== '', isField: true, act: field },
  ]
}

/** The keys of the choices: a field has the last one. */
const keyOf = ({ isField }: Choice, at: number): string =>
  isField ? (AFTER_KEYS[AFTER_KEYS.length - 1] ?? '') : (AFTER_KEYS[at] ?? '')

/** The keys for what follows from the last call. */
export const afterKeys = (calls: CallStore, field: () => void): Key[] =>
  choicesAfter(calls, calls.last(), field).map((choice, at) => ({
    key: keyOf(choice, at),
    does: choice.label,
    act: choice.act,
  }))

interface AfterProps {
  readonly calls: CallStore
  readonly callKey: string
  /** The field of a day or a number is open. */
  readonly isOpen: boolean
  open(): void
  /** The keys are heard: it is the last call. */
  readonly isKeyed?: boolean
}

export function After({ calls, callKey, isOpen, open, isKeyed = true }: AfterProps) {
  const call = calls.today.queue.find(callKey)?.call
  const choices = choicesAfter(calls, callKey, open)
  if (!call || choices.length === 0) return null
  return (
    <fieldset class="after">
      <legend>{titleOf(call)}</legend>
      {choices.map((choice, at) => (
        <Act
          key={choice.label}
          keyed={isKeyed ? keyOf(choice, at) : ''}
          label={choice.label}
          isOn={choice.isOn}
          act={choice.act}
        />
      ))}
      {isOpen ? <AfterField calls={calls} call={call} /> : null}
    </fieldset>
  )
}

function titleOf(call: Call): string {
  const { name } = call.card
  const follows = followsFrom(call)
  if (follows === 'ending') return CALL_WORDS.ending(name)
  if (follows === 'number') return CALL_WORDS.number(name)
  return call.outcome === 'Meeting set' ? CALL_WORDS.meeting(name) : CALL_WORDS.next(name)
}

function AfterField({ calls, call }: { readonly calls: CallStore; readonly call: Call }) {
  const { key, added, today } = call
  const focused = (field: HTMLInputElement | null): void => field?.focus()
  return followsFrom(call) === 'number' ? (
    <input
      type="tel"
      maxLength={200}
      autocomplete="off"
      aria-label={CALL_WORDS.phone}
      ref={focused}
      defaultValue={added.phone}
      onChange={(event) => calls.add(key, { phone: event.currentTarget.value })}
    />
  ) : (
    <input
      type="date"
      min={today}
      aria-label={CALL_WORDS.day}
      ref={focused}
      defaultValue={added.promised}
      onChange={(event) => calls.add(key, { promised: event.currentTarget.value })}
    />
  )
}
