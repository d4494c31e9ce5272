// The change of the profile that customers' reasons propose, line by line, as what goes and what comes; one click takes a line.
import type { LineChange } from '../../../src/app/panel/line-changes'
import type { ShownCriterion, WhyReport } from '../../../src/app/panel/report-why'
import { type ProfileChange, profileDiff } from '../../../src/core/learning/why-they-buy'
import { BUYING_FIELD } from '../../../src/core/tabs/buying-field'
import { judgeNow } from '../profile/judge-now'
import { WORDS as PROFILE } from '../profile/words'
import type { WhyPart } from './why-part'
import { WORDS } from './words'

export function Learns({ desk, facts, store }: WhyPart) {
  const { recurring, criteria, hasColumn, isLive } = facts
  const changes = profileDiff(recurring, criteria)
  const isColumnAsked =
    !hasColumn && (changes.length > 0 || criteria.some(({ field }) => field === BUYING_FIELD))
  const take = (change: ShownChange): void => {
    const line = saidLine(change)
    store.write('Profile', [changeOf(change, facts)], {
      done: PROFILE.added(line, isLive),
      undone: change.before ? WORDS.asBefore(line) : PROFILE.takenOut(line, isLive),
      actions: isLive ? [] : [{ label: PROFILE.judgeNow, act: () => judgeNow(desk) }],
    })
  }
  return (
    <>
      <h3>{WORDS.learns}</h3>
      {changes.length === 0 ? <p>{WORDS.learnsNothing}</p> : null}
      <ul class="criteria">
        {changes.map((change) => (
          <li key={change.value}>
            {change.before ? (
              <>
                <del>{WORDS.was(saidLine(change), change.before.weight)}</del>
                <ins>{WORDS.becomes(saidLine(change), change.customers)}</ins>
              </>
            ) : (
              <ins>{WORDS.isNew(saidLine(change), change.customers)}</ins>
            )}
            <span class="quiet">{WORDS.customers(change.customers)}</span>
            <button type="button" class="plain" disabled={store.state.isSaving} onClick={() => take(change)}>
              {WORDS.take}
              <span class="unseen">{` ${saidLine(change)}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {changes.length > 0 && !criteria.some(({ kind }) => kind === 'must') ? (
        <p class="quiet">
          {WORDS.noMust}{' '}
          <button type="button" class="link" onClick={() => desk.places.openTool('profile')}>
            {WORDS.toProfile}
          </button>
        </p>
      ) : null}
      {isColumnAsked ? (
        <p class="no-profile">
          {WORDS.lacking(BUYING_FIELD)}{' '}
          <button type="button" class="link" onClick={() => addColumn(store)}>
            {WORDS.addColumn}
            <span class="unseen">{` ${BUYING_FIELD}`}</span>
          </button>
        </p>
      ) : null}
    </>
  )
}

type ShownChange = ProfileChange<ShownCriterion>

const saidLine = ({ test, value }: ShownChange): string => PROFILE.criterion(BUYING_FIELD, test, value)

const addColumn = (store: WhyPart['store']): void =>
  store.addColumns([BUYING_FIELD], {
    done: WORDS.columnAdded(BUYING_FIELD),
    undone: WORDS.columnGone(BUYING_FIELD),
  })

/** A new line of the profile, or the one that stands there with its new weight. */
function changeOf({ before, test, value, customers }: ShownChange, { criteria }: WhyReport): LineChange {
  const weight = `n:${customers}`
  if (before) return { at: before.at, before: before.line, after: { ...before.line, weight } }
  const profile = criteria[0]?.line.profile || `t:${PROFILE.profileName}`
  const line = { profile, field: `t:${BUYING_FIELD}`, test: `t:${test}`, value: `t:${value}`, kind: 't:nice' }
  return { at: 0, before: null, after: { ...line, weight, question: `t:${WORDS.askThem(value)}` } }
}
