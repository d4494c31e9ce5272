// The profile: what good customers have in common, line by line to be taken; what stands; who counts as good.
import { useEffect, useMemo } from 'preact/hooks'
import type { ProfilePage, ShownCriterion } from '../../../src/app/panel/profile-page'
import type { Desk } from '../../frame/desk'
import { Tick } from '../../frame/fields'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { ProfileStore } from './profile-store'
import { Proposals } from './proposals'
import { WORDS } from './words'

export function Profile({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new ProfileStore(desk), [desk])
  const { page, isLoading, trouble, isSaving } = useStore(store)
  useEffect(() => store.load(), [store])
  return (
    <div aria-busy={isLoading || isSaving}>
      {isLoading ? <p role="status">{WORDS.loading}</p> : null}
      <Trouble text={trouble} again={() => store.load()} />
      {page ? <Shown store={store} page={page} /> : null}
    </div>
  )
}

interface ShownProps {
  readonly store: ProfileStore
  readonly page: ProfilePage
}

function Shown({ store, page }: ShownProps) {
  return (
    <>
      {page.criteria.length === 0 ? <p class="no-profile">{WORDS.none}</p> : null}
      <p class="quiet">{WORDS.fiveMinutes}</p>
      <h3>{WORDS.proposed}</h3>
      {page.proposals.length > 0 ? <Proposals store={store} page={page} /> : <p>{whyNone(page)}</p>}
      {page.criteria.length > 0 ? <Standing store={store} page={page} /> : null}
      {page.problems.map((problem) => (
        <p key={problem} class="doubt">
          {problem}
        </p>
      ))}
      <People store={store} page={page} />
      <p class="quiet">{WORDS.byHand}</p>
    </>
  )
}

function whyNone({ none, good, others, columns, least }: ProfilePage): string {
  if (none === 'few good') return WORDS.few(least, good)
  if (none === 'few others') return WORDS.fewOthers(least, others)
  return none === '' ? WORDS.allTaken : WORDS.nothing(columns)
}

const Standing = ({ store, page }: ShownProps) => (
  <>
    <h3>{WORDS.yours}</h3>
    <ul class="criteria">
      {page.criteria.map((one, at) => (
        <li key={`${at} ${one.field} ${one.test} ${one.value}`}>
          <strong>{said(one)}</strong>
          <span class="quiet">{standingOf(one, page)}</span>
          <button type="button" class="link" onClick={() => store.takeOut(one)}>
            {WORDS.takeOut}
            <span class="unseen">{` ${said(one)}`}</span>
          </button>
        </li>
      ))}
    </ul>
  </>
)

const said = ({ field, test, value }: ShownCriterion): string => WORDS.criterion(field, test, value)

/** Kind and weight, how many meet it, and of several profiles whose it is. */
function standingOf({ kind, weight, met, profile }: ShownCriterion, { criteria }: ProfilePage): string {
  const isOneOfMany = new Set(criteria.map((one) => one.profile)).size > 1
  const kindSaid =
    kind === 'nice' && weight !== 1 ? `${WORDS.kinds.nice}, ${WORDS.counts(weight)}` : WORDS.kinds[kind]
  const figures = WORDS.met(met.goodMet, met.good, met.othersMet, met.others)
  return [...(isOneOfMany ? [profile] : []), kindSaid, figures].join(' · ')
}

function People({ store, page }: ShownProps) {
  const { isStale, isLoading } = store.state
  const good = page.people.filter(({ isGood }) => isGood).length
  return (
    <details class="who" open={page.none === 'few good'}>
      <summary>{WORDS.who(isStale ? good : page.good)}</summary>
      <p class="quiet">{WORDS.whoSays}</p>
      <ul class="ticks">
        {page.people.map(({ id, name, isGood }) => (
          <li key={id}>
            <Tick isOn={isGood} tick={(isOn) => store.mark(id, isOn)}>
              {name}
            </Tick>
          </li>
        ))}
      </ul>
      {page.more > 0 ? <p class="quiet">{WORDS.more(page.more)}</p> : null}
      <button type="button" class="plain" disabled={!isStale || isLoading} onClick={() => store.load()}>
        {WORDS.compare}
      </button>
    </details>
  )
}
