// How a sitting or the sprint ended: what was decided, and the pipeline before and after.
import type { SprintFigures } from '../../src/core/ledger/undo-lines'
import type { Key } from '../frame/keys'
import { useKeys } from '../frame/use-keys'
import type { Made } from './court-state'
import { amount } from './figures'
import { Keyed } from './keyed'
import type { ViewProps } from './lobby'
import { WORDS } from './words'

const PARKED = new Set(['park', 'long-term', 'say no', 'never'])
const FIGURES = ['claimed', 'open', 'surviving', 'survivingRows'] as const
const isMoney = (figure: (typeof FIGURES)[number]): boolean => figure === 'claimed' || figure === 'surviving'

export function Ended({ desk, store, court, isShown }: ViewProps) {
  const { mode, made } = store.state
  const isSprint = mode === 'sprint'
  const left = isSprint ? 0 : court.left
  const keys: Key[] = [
    ...(left > 0 ? [{ key: '1', does: WORDS.another, act: () => store.begin('court') }] : []),
    { key: 'q', does: WORDS.back, act: () => store.stop() },
  ]
  useKeys(desk.keys, isShown ? { keys } : null)
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{isSprint ? WORDS.sprintEnded : WORDS.ended}</h2>
      <Sums made={made} />
      {left > 0 ? <p>{WORDS.more(left)}</p> : null}
      {isSprint && court.sprint.before ? (
        <BeforeAfter before={court.sprint.before} after={court.figures} code={court.code} />
      ) : null}
      <div class="line">
        {keys.map(({ key, does, act }) => (
          <Keyed key={key} of={key} act={act} isPlain={key === 'q'}>
            {does}
          </Keyed>
        ))}
      </div>
    </section>
  )
}

/** What rows claim, by currency. */
function claimsOf(made: readonly Made[]): { readonly code: string; readonly amount: number }[] {
  const claims = new Map<string, number>()
  for (const { value, currency } of made) if (value) claims.set(currency, (claims.get(currency) ?? 0) + value)
  return [...claims].map(([code, claimed]) => ({ code, amount: claimed }))
}

function Sums({ made }: { readonly made: readonly Made[] }) {
  const parked = made.filter(({ verb }) => PARKED.has(verb))
  const laters = made.filter(({ verb }) => verb === 'later').length
  const kept = made.length - parked.length - laters
  return (
    <>
      {parked.length > 0 ? <p>{WORDS.parkedOf(parked.length, claimsOf(parked))}</p> : null}
      {kept > 0 ? <p>{WORDS.keptOf(kept)}</p> : null}
      {laters > 0 ? <p class="quiet">{WORDS.latersOf(laters)}</p> : null}
    </>
  )
}

interface BeforeAfterProps {
  readonly before: SprintFigures
  readonly after: SprintFigures
  /** The currency of the sums, where there are several. */
  readonly code: string
}

function BeforeAfter({ before, after, code }: BeforeAfterProps) {
  return (
    <table class="before-after">
      <thead>
        <tr>
          <td />
          {WORDS.figures.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((figure) => (
          <tr key={figure}>
            <th scope="row">
              {isMoney(figure) && code !== '' ? `${WORDS.figureOf[figure]}, ${code}` : WORDS.figureOf[figure]}
            </th>
            <td>{amount(before[figure])}</td>
            <td>{amount(after[figure])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
