// The place Time: how much of this week is proven, against what the week asks, and where the rest went.
import { useEffect, useState } from 'preact/hooks'
import type { OwnWeek, TimePage } from '../../src/app/panel/time-page'
import { CATEGORIES } from '../../src/core/tabs/vocabulary'
import { wordsOfFailure } from '../failure'
import type { Desk } from '../frame/desk'
import { WORDS } from './words'

interface Asked {
  readonly page: TimePage | null
  /** Why there is no page; '' unless that is so. */
  readonly trouble: string
}

export function Time({ desk }: { readonly desk: Desk }) {
  const [{ page, trouble }, set] = useState<Asked>({ page: null, trouble: '' })
  const ask = (): void => {
    set({ page: null, trouble: '' })
    desk.server.time().then(
      (answer) =>
        set('ok' in answer ? { page: answer.ok, trouble: '' } : { page: null, trouble: answer.problem }),
      (failure: unknown) => set({ page: null, trouble: wordsOfFailure(failure) }),
    )
  }
  useEffect(ask, [desk])
  return (
    <section class="time" aria-label={WORDS.time} aria-busy={page === null && trouble === ''}>
      {page === null && trouble === '' ? <p role="status">{WORDS.loading}</p> : null}
      {trouble === '' ? null : (
        <div class="trouble" role="alert">
          <p>{trouble}</p>
          <button type="button" class="plain" onClick={ask}>
            {WORDS.again}
          </button>
        </div>
      )}
      {page ? <Weeks page={page} /> : null}
      {page ? (
        <button type="button" class="save" onClick={() => desk.places.go('Today')}>
          {WORDS.start}
        </button>
      ) : null}
    </section>
  )
}

function Weeks({ page }: { readonly page: TimePage }) {
  const worked = page.weeks.filter(({ byCategory }) => byCategory.some((minutes) => minutes > 0))
  return (
    <>
      {worked.length === 0 ? <p>{WORDS.nothing}</p> : null}
      {worked.map((week) => (
        <Week key={week.owner} week={week} page={page} isNamed={worked.length > 1} />
      ))}
      <p class="quiet">{WORDS.how}</p>
      {page.isCut ? <p class="quiet">{WORDS.cut}</p> : null}
    </>
  )
}

function Week({ week, page, isNamed }: { week: OwnWeek; page: TimePage; isNamed: boolean }) {
  const { required, callingShare } = page
  const spent = week.byCategory
    .map((minutes, code) => ({ minutes, category: CATEGORIES[code - 1] ?? WORDS.without }))
    .filter(({ minutes }) => minutes > 0)
  return (
    <>
      {isNamed ? <h2>{week.owner}</h2> : null}
      <p class="proven">{WORDS.proven(week.proven, required)}</p>
      <progress
        class="receipt"
        max={required}
        value={Math.min(week.proven, required)}
        aria-label={WORDS.proven(week.proven, required)}
      />
      <p>{WORDS.today(week.today)}</p>
      <p class="quiet">{WORDS.calling(week.calling, callingShare * required)}</p>
      <h3>{WORDS.where}</h3>
      <ul class="spent">
        {spent.map(({ category, minutes }) => (
          <li key={category}>{WORDS.of(category, minutes)}</li>
        ))}
      </ul>
    </>
  )
}
