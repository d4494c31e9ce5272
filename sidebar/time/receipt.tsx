// The receipt of the week: planned, proven, of it calling, against what the week asks; the weeks kept in a row; what a week asks of
// each kind of prospecting; and how many touches kept their day.
import type { OwnWeek, TimePage } from '../../src/app/panel/time-page'
import { CATEGORIES } from '../../src/core/tabs/vocabulary'
import { lasting } from './lasting'
import { WORDS } from './words'

export function Receipt({ page }: { readonly page: TimePage }) {
  const shown = page.weeks.filter(({ byCategory, streak }) => streak > 0 || byCategory.some((one) => one > 0))
  return (
    <>
      {shown.length === 0 ? <p>{WORDS.nothing}</p> : null}
      {shown.map((week) => (
        <Week key={week.owner} week={week} page={page} isNamed={shown.length > 1} />
      ))}
      <Objectives page={page} />
      {page.punctual.due > 0 ? <p>{WORDS.punctual(page.punctual.inTime, page.punctual.due)}</p> : null}
    </>
  )
}

function Week({ week, page, isNamed }: { week: OwnWeek; page: TimePage; isNamed: boolean }) {
  const { required, callingShare, blocks } = page
  const planned = isNamed ? null : blocks.planned
  const spent = week.byCategory
    .map((minutes, code) => ({ minutes, category: CATEGORIES[code - 1] ?? WORDS.without }))
    .filter(({ minutes }) => minutes > 0)
  return (
    <>
      {isNamed ? <h2>{week.owner}</h2> : null}
      <p class="proven">{WORDS.proven(week.proven, required)}</p>
      <Bars required={required} planned={planned} proven={week.proven} calling={week.calling} />
      <p>{WORDS.today(week.today)}</p>
      <p class="quiet">{WORDS.calling(week.calling, callingShare)}</p>
      <p>{WORDS.week(week.fact, week.streak)}</p>
      <details>
        <summary>{WORDS.where}</summary>
        <ul class="spent">
          {spent.map(({ category, minutes }) => (
            <li key={category}>{WORDS.of(category, minutes)}</li>
          ))}
        </ul>
        <p class="quiet">{WORDS.how}</p>
        {page.isCut ? <p class="quiet">{WORDS.cut}</p> : null}
      </details>
    </>
  )
}

interface BarsProps {
  readonly required: number
  /** null where it is not told whose blocks they are. */
  readonly planned: number | null
  readonly proven: number
  readonly calling: number
}

/** Three bars of one measure with a line at what the week asks. */
function Bars({ required, planned, proven, calling }: BarsProps) {
  const most = Math.max(required, planned ?? 0, proven, 1)
  const bars = [
    ...(planned === null ? [] : [[WORDS.bars.planned, planned, 'planned'] as const]),
    [WORDS.bars.proven, proven, 'proof'],
    [WORDS.bars.calling, calling, 'calls'],
  ] as const
  return (
    <dl class="receipt">
      {bars.map(([label, minutes, kind]) => (
        <div key={kind}>
          <dt>{label}</dt>
          <dd>
            <span class="track" aria-hidden="true">
              <span class={`fill ${kind}`} style={{ width: `${(100 * minutes) / most}%` }} />
              <span class="asked-line" style={{ left: `${(100 * required) / most}%` }} />
            </span>
            {lasting(minutes)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Objectives({ page: { objectives } }: { readonly page: TimePage }) {
  const { done, asked, weeks, hasNames } = objectives
  const kinds = (['names', 'calls', 'verdicts'] as const).filter((kind) => kind !== 'names' || hasNames)
  return (
    <>
      <h3>{WORDS.objectives}</h3>
      <ul class="spent">
        {kinds.map((kind) => (
          <li key={kind}>{WORDS.objective[kind](done[kind], asked[kind])}</li>
        ))}
      </ul>
      <p class="quiet">{WORDS.objectivesFrom(weeks)}</p>
    </>
  )
}
