// The evening in three steps: what today proved, what is missing for tomorrow, and who moves when tomorrow holds too many (T8).
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EveningPage, EveningPerson } from '../../src/app/panel/evening-page'
import type { TimePage } from '../../src/app/panel/time-page'
import { wordsOfFailure } from '../failure'
import type { Desk } from '../frame/desk'
import { undoBy } from '../frame/messages'
import { hear } from '../hear'
import type { PanelServer } from '../server'
import { dayName } from '../today/moments'
import { WORDS } from './evening-words'
import { lasting } from './lasting'
import { WORDS as TIME } from './words'

const STEPS = ['proof', 'missing', 'moves'] as const

interface State {
  readonly evening: EveningPage | null
  readonly trouble: string
  /** -1 = not begun. */
  readonly step: number
}

type Prepared = Parameters<PanelServer['prepare']>[0]

export function Evening({ desk, page }: { readonly desk: Desk; readonly page: TimePage }) {
  const [{ evening, trouble, step }, set] = useState<State>({ evening: null, trouble: '', step: -1 })
  const begin = (): void => {
    set({ evening: null, trouble: '', step: 0 })
    hear(
      desk.server.evening(),
      (evening) => set((now) => ({ ...now, evening })),
      (trouble) => set({ evening: null, trouble, step: -1 }),
    )
  }
  const prepare = async (said: string, request: Prepared, undo: Prepared | null): Promise<void> => {
    desk.messages.busy(TIME.saving)
    try {
      const answer = await desk.server.prepare(request)
      if (!('ok' in answer)) return desk.messages.failed(answer.problem)
      set((now) => ({ ...now, evening: answer.ok }))
      const back = (): void => void (undo && prepare(TIME.takenBack, undo, null))
      return desk.messages.done(said, undo ? [undoBy(back)] : [])
    } catch (failure) {
      return desk.messages.failed(wordsOfFailure(failure))
    }
  }
  if (step < 0)
    return (
      <>
        {trouble === '' ? null : <p role="alert">{trouble}</p>}
        <p class="quiet">{WORDS.says}</p>
        <button type="button" class="plain" onClick={begin}>
          {WORDS.begin}
        </button>
      </>
    )
  if (!evening) return <p role="status">{WORDS.loading}</p>
  const at = STEPS[step]
  return (
    <div class="evening">
      <StepTitle step={step} />
      {at === 'proof' ? <Proof page={page} evening={evening} /> : null}
      {at === 'missing' ? <Missing evening={evening} prepare={prepare} /> : null}
      {at === 'moves' ? <Moves evening={evening} prepare={prepare} /> : null}
      <div class="line">
        {step < STEPS.length - 1 ? (
          <button type="button" onClick={() => set({ evening, trouble: '', step: step + 1 })}>
            {WORDS.next}
          </button>
        ) : (
          <button type="button" onClick={() => set({ evening: null, trouble: '', step: -1 })}>
            {WORDS.done}
          </button>
        )}
        {step > 0 ? (
          <button type="button" class="plain" onClick={() => set({ evening, trouble: '', step: step - 1 })}>
            {WORDS.back}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** The title takes the focus, so that each step is read out. */
function StepTitle({ step }: { readonly step: number }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [step])
  return (
    <h3 ref={title} tabIndex={-1}>
      {WORDS.steps[STEPS[step] ?? 'proof']} <span class="quiet">{WORDS.step(step + 1, STEPS.length)}</span>
    </h3>
  )
}

function Proof({ page, evening }: { readonly page: TimePage; readonly evening: EveningPage }) {
  const proven = page.weeks.reduce((sum, { today }) => sum + today, 0)
  const promised = page.blocks.own
    .filter(({ start, isForClients }) => start.startsWith(page.today) && !isForClients)
    .reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <>
      <p class="proven">{WORDS.proven(lasting(proven), promised === 0 ? '' : lasting(promised))}</p>
      <p>
        {evening.list.length === 0
          ? WORDS.nobody(dayName(evening.day))
          : WORDS.ahead(evening.list.length, dayName(evening.day), evening.minutes, evening.minutesEach)}
      </p>
    </>
  )
}

interface PartProps {
  readonly evening: EveningPage
  prepare(said: string, request: Prepared, undo: Prepared | null): Promise<void>
}

const NOBODY = { ids: [], to: '' }

function Missing({ evening, prepare }: PartProps) {
  const missing = evening.list.filter(({ reason }) => reason === '')
  const write = (person: EveningPerson, reason: string): void => {
    const request = (text: string): Prepared => ({
      day: evening.day,
      reasons: [{ id: person.id, reason: text }],
      putOff: NOBODY,
    })
    void prepare(WORDS.noted(person.name), request(reason), request(''))
  }
  return (
    <>
      {missing.length === 0 ? <p>{WORDS.nothingMissing}</p> : <p>{WORDS.missing(missing.length)}</p>}
      {missing.map((person) => (
        <Reason key={person.id} person={person} write={(reason) => write(person, reason)} />
      ))}
      {evening.list.length === 0 ? null : (
        <details>
          <summary>{WORDS.inOrder(evening.list.length)}</summary>
          <ol class="spent">
            {evening.list.map(({ id, name, company, why, reason }) => (
              <li key={id}>
                {name}{' '}
                <span class="quiet">
                  {[company === name ? '' : company, WORDS.why[why]].filter(Boolean).join(' · ')}
                </span>
                {reason === '' ? null : <span class="reason">{reason}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Reason({ person, write }: { readonly person: EveningPerson; write(reason: string): void }) {
  const [typed, type] = useState('')
  return (
    <form
      class="asked"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') write(typed.trim())
      }}
    >
      <label for={`reason-${person.id}`}>
        <strong>{person.name}</strong> {person.company === person.name ? '' : person.company}
      </label>
      {person.offers.map((offer) => (
        <button key={offer} type="button" class="offer" onClick={() => write(offer)}>
          {offer}
        </button>
      ))}
      <div class="line">
        <input
          id={`reason-${person.id}`}
          placeholder={WORDS.whatHelps}
          maxLength={200}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" class="plain" disabled={typed.trim() === ''}>
          {WORDS.note}
        </button>
      </div>
    </form>
  )
}

function Moves({ evening, prepare }: PartProps) {
  const { over, list, room, day, later } = evening
  const [stays, keep] = useState<ReadonlySet<string>>(new Set())
  const moving = over.filter(({ id }) => !stays.has(id))
  if (over.length === 0) return <p>{WORDS.fits(list.length)}</p>
  const move = (): void => {
    const ids = moving.map(({ id }) => id)
    const request = (to: string): Prepared => ({ day, reasons: [], putOff: { ids, to } })
    void prepare(WORDS.moved(ids.length, dayName(later)), request(later), request(''))
  }
  const flip = (id: string): void => {
    const next = new Set(stays)
    if (!next.delete(id)) next.add(id)
    keep(next)
  }
  return (
    <>
      <p>{WORDS.tooMany(list.length + over.length, room)}</p>
      <ul>
        {over.map(({ id, name, company }) => (
          <li key={id}>
            <label class="check">
              <input type="checkbox" checked={!stays.has(id)} onChange={() => flip(id)} /> {name}
              {company === name ? '' : `, ${company}`}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" disabled={moving.length === 0} onClick={move}>
        {WORDS.move(moving.length, dayName(later))}
      </button>
    </>
  )
}
