// The year: target and pace, what can still close, by when somebody new must be found, the seven musts, and the review.
import { useEffect, useMemo } from 'preact/hooks'
import type { YearReport } from '../../../src/app/panel/report-year'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { Person } from '../report/person'
import { WORDS as MUSTS } from './must-words'
import { Review } from './review'
import { TargetForm } from './target-form'
import { WORDS } from './words'
import { YearStore } from './year-store'

const QUESTIONS = ['wasted', 'why', 'who', 'stop', 'by when'] as const

export function Year({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new YearStore(desk), [desk])
  const { year, trouble, step } = useStore(store)
  useEffect(() => store.load(), [store])
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  if (!year) return <p role="status">{WORDS.loading}</p>
  if (step) return <Review key={step} desk={desk} store={store} step={step} />
  return (
    <>
      <Pace year={year} store={store} />
      <Key year={year} store={store} />
      <ReviewInvitation year={year} store={store} />
      <Closing desk={desk} year={year} />
      <SomebodyNew year={year} />
      <SevenMusts year={year} />
    </>
  )
}

interface YearProps {
  readonly year: YearReport
}
type StoreProps = YearProps & { readonly store: YearStore }

function Pace({ year, store }: StoreProps) {
  const { target, left, won, unvalued, elapsed } = year
  return (
    <>
      <p>
        {WORDS.won(year)} {unvalued > 0 ? WORDS.unvalued(unvalued) : ''}
      </p>
      {target === null || left === null ? (
        <p>{WORDS.noTarget}</p>
      ) : (
        <>
          <p>{left === 0 ? WORDS.reached(target) : WORDS.left(left, target, year)}</p>
          <div class="pace" role="img" aria-label={WORDS.paceSays(won / target, elapsed)}>
            <span class="filled" style={{ inlineSize: `${Math.min(100, (won / target) * 100)}%` }} />
            <span class="now" style={{ insetInlineStart: `${elapsed * 100}%` }} />
          </div>
        </>
      )}
      <TargetForm store={store} hasTarget={target !== null} />
    </>
  )
}

function Key({ year: { key }, store }: StoreProps) {
  if (!key) return null
  return (
    <div class="offer">
      <p>{WORDS.key(key.now, key.proposed)}</p>
      <button type="button" class="plain" onClick={() => store.takeKey()}>
        {WORDS.takeKey(key.proposed)}
      </button>
    </div>
  )
}

function ReviewInvitation({ year: { isReviewMonth }, store }: StoreProps) {
  const answered = QUESTIONS.filter((key) => store.answered(key) !== '').length
  const label = answered === 0 ? WORDS.begin : answered < QUESTIONS.length ? WORDS.goOn : WORDS.again
  const isWaiting = isReviewMonth && answered < QUESTIONS.length
  return (
    <section class={isWaiting ? 'offer' : ''} aria-label={WORDS.review}>
      <h3>{WORDS.review}</h3>
      <p>
        {isWaiting ? `${WORDS.isNow} ` : ''}
        {WORDS.reviewSays(answered, QUESTIONS.length)}
      </p>
      <button
        type="button"
        class="plain"
        onClick={() => (answered < QUESTIONS.length ? store.review() : store.open(QUESTIONS[0]))}
      >
        {label}
      </button>
    </section>
  )
}

function Closing({ desk, year }: YearProps & { readonly desk: Desk }) {
  const { closing, moreClosing, closingValue, monthEnd } = year
  return (
    <>
      <h3>{WORDS.closing}</h3>
      <p>{WORDS.closingSum(closing.length + moreClosing, closingValue, monthEnd)}</p>
      <ul>
        {closing.map(({ id, name }) => (
          <li key={id}>
            <Person desk={desk} id={id} name={name} />
          </li>
        ))}
      </ul>
      {moreClosing > 0 ? <p class="quiet">{WORDS.more(moreClosing)}</p> : null}
    </>
  )
}

function SomebodyNew({ year: { lastDays, monthEnd, quarterEnd, today } }: YearProps) {
  return (
    <>
      <h3>{WORDS.lastDays}</h3>
      {lastDays ? (
        <>
          <p class="quiet">{WORDS.usual(lastDays)}</p>
          {monthEnd === quarterEnd ? null : <p>{WORDS.until(true, lastDays.month, monthEnd, today)}</p>}
          <p>{WORDS.until(false, lastDays.quarter, quarterEnd, today)}</p>
        </>
      ) : (
        <p>{WORDS.noCycle}</p>
      )}
    </>
  )
}

const SevenMusts = ({ year: { musts, figures, deadline } }: YearProps) => (
  <>
    <h3>{WORDS.musts(deadline)}</h3>
    <ul class="cards">
      {musts.map(({ must, state, next, count }) => (
        <li key={must} class={state === 'to do' ? 'flagged' : ''}>
          <span>
            <strong>{MUSTS.names[must]}</strong> · {MUSTS.states[state]}
          </span>
          <span class="quiet">{MUSTS.figure[must](figures)}</span>
          {next === '' ? null : <span>{MUSTS.move[next](count)}</span>}
        </li>
      ))}
    </ul>
  </>
)
