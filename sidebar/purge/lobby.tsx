// The lobby of the court: what is accused and claims what, the ways in, the record, and what can be taken back.
import type { Court } from '../../src/app/panel/court'
import type { Desk } from '../frame/desk'
import type { Key } from '../frame/keys'
import { useKeys } from '../frame/use-keys'
import type { CourtStore } from './court-store'
import { amount, dayText } from './figures'
import { Keyed } from './keyed'
import { WORDS } from './words'
import { CHARGES } from './words-case'
import { VERB_WORDS } from './words-verbs'

/** Cases a sitting. */
const SITTING = 20

export interface ViewProps {
  readonly desk: Desk
  readonly store: CourtStore
  readonly court: Court
  readonly isShown: boolean
}

export function Lobby({ desk, store, court, isShown }: ViewProps) {
  const accused = court.purge.rows + court.notice.rows
  const { sprint } = court
  const canSprint = sprint.total > 0 && !court.isHeld
  const isOver = sprint.before !== null && sprint.done === sprint.total
  const begin: Key[] =
    accused > 0
      ? [{ key: '1', does: WORDS.start(Math.min(accused, SITTING)), act: () => store.begin('court') }]
      : []
  const clean: Key[] = canSprint
    ? [{ key: '2', does: WORDS.sprint, act: () => store.begin('sprint', isOver) }]
    : []
  useKeys(desk.keys, isShown ? { keys: [...begin, ...clean] } : null)
  return (
    <>
      <h2>{WORDS.title}</h2>
      {court.isHeld ? <p class="trouble">{WORDS.held}</p> : <Accused court={court} store={store} />}
      {canSprint ? <Sprint store={store} court={court} isOver={isOver} /> : null}
      <Charges store={store} court={court} />
      <Record desk={desk} court={court} />
      <button type="button" class="link" onClick={() => desk.places.openTool('parked')}>
        {WORDS.parked}
      </button>
      <Batches store={store} court={court} />
    </>
  )
}

function Accused({ court, store }: Pick<ViewProps, 'court' | 'store'>) {
  const { purge, notice, others } = court
  const accused = purge.rows + notice.rows
  const { order } = store.state
  return (
    <>
      {accused === 0 ? <p>{WORDS.nothing}</p> : null}
      {purge.rows > 0 ? <p class="claim purged">{WORDS.purge(purge)}</p> : null}
      {notice.rows > 0 ? <p class="claim noticed">{WORDS.notice(notice)}</p> : null}
      {others > 0 ? <p class="quiet">{WORDS.others(others)}</p> : null}
      {accused > 0 ? (
        <div class="line ways">
          <Keyed of="1" isPlain={false} act={() => store.begin('court')}>
            {WORDS.start(Math.min(accused, SITTING))}
          </Keyed>
          <button type="button" class="link" onClick={() => store.order(order === 'big' ? 'small' : 'big')}>
            {order === 'big' ? WORDS.smallFirst : WORDS.bigFirst}
          </button>
        </div>
      ) : null}
    </>
  )
}

/** What became of what was parked and believed; a court that is too strict can be changed. */
function Record({ desk, court: { record } }: Pick<ViewProps, 'desk' | 'court'>) {
  return (
    <>
      <p class="quiet record">
        {WORDS.record(record)} {WORDS.believed(record.believed)} {record.isStrict ? WORDS.strict : ''}
      </p>
      {record.isStrict ? (
        <button type="button" class="plain" onClick={() => desk.places.openTool('rules', 'P4.days')}>
          {WORDS.changeRule}
        </button>
      ) : null}
    </>
  )
}

function Sprint({ store, court, isOver }: Pick<ViewProps, 'court' | 'store'> & { readonly isOver: boolean }) {
  const { done, total } = court.sprint
  const isBegun = court.sprint.before !== null && !isOver
  return (
    <>
      <h3>{WORDS.sprint}</h3>
      <p class="quiet">{isOver ? WORDS.sprintDone : WORDS.sprintHow}</p>
      {isBegun ? <progress value={done} max={total} aria-label={WORDS.sprint} /> : null}
      <div class="line">
        <Keyed of="2" act={() => store.begin('sprint', isOver)}>
          {isOver ? WORDS.sprintAnew : isBegun ? WORDS.sprintResume(done, total) : WORDS.sprintBegin}
        </Keyed>
      </div>
    </>
  )
}

function Charges({ store, court: { groups } }: Pick<ViewProps, 'court' | 'store'>) {
  if (groups.length === 0) return null
  return (
    <>
      <h3>{WORDS.together}</h3>
      <p class="quiet">{WORDS.togetherHow}</p>
      <ul class="charges">
        {groups.map((group) => (
          <li key={group.charge}>
            <button type="button" class="row" onClick={() => store.openGroup(group)}>
              <span>{CHARGES[group.charge]}</span>
              <span class="count">{amount(group.rows.length + group.more)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Batches({ store, court: { batches, today } }: Pick<ViewProps, 'court' | 'store'>) {
  if (batches.length === 0) return null
  return (
    <details>
      <summary>{WORDS.batches}</summary>
      <ul class="batches">
        {batches.map(({ batch, when, verb, rows, name, id }) => (
          <li key={batch}>
            <span>
              {VERB_WORDS.batch(rows, name, verb)}
              <span class="quiet">{` ${dayText(when, today)} ${when.slice(11)}`}</span>
            </span>
            <button type="button" class="plain" onClick={() => store.takeBack(batch, id)}>
              {WORDS.takeBack}
              <span class="unseen">{`: ${VERB_WORDS.batch(rows, name, verb)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
