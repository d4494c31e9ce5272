// Rows of one charge, all ticked: take the exceptions out, and park the rest in one go.
import type { ChargedRow, ChargedRows } from '../../src/app/panel/court'
import { Tick as TickField } from '../frame/fields'
import type { Key } from '../frame/keys'
import { useKeys } from '../frame/use-keys'
import { amount } from './figures'
import { Keyed } from './keyed'
import type { ViewProps } from './lobby'
import { dayAfter, parkListed } from './verbs'
import { WORDS } from './words'
import { CHARGES } from './words-case'
import { VERB_WORDS } from './words-verbs'

interface TogetherProps extends Omit<ViewProps, 'court'> {
  readonly today: string
  readonly group: ChargedRows
}

export function Together({ desk, store, today, group, isShown }: TogetherProps) {
  const { rows, more } = group
  const go = (until: string) => () => store.decideTogether((row) => parkListed(row, today, until))
  const verbs: Key[] = [
    { key: '1', does: `${VERB_WORDS.park} ${VERB_WORDS.parkDays(30)}`, act: go(dayAfter(today, 30)) },
    { key: '2', does: VERB_WORDS.parkDays(90), act: go(dayAfter(today, 90)) },
    { key: '3', does: WORDS.ownDay, act: go('') },
    { key: 'q', does: WORDS.back, act: () => store.stop() },
  ]
  useKeys(desk.keys, isShown ? { keys: verbs } : null)
  return (
    <section aria-labelledby="together">
      <h2 id="together">{CHARGES[group.charge]}</h2>
      <Ticks store={store} rows={rows} />
      {more > 0 ? <p class="quiet">{WORDS.listed(more)}</p> : null}
      <div class="verbs sticky">
        {verbs.map(({ key, does, act }) => (
          <Keyed key={key} of={key} act={act} isPlain={key === 'q'}>
            {does}
          </Keyed>
        ))}
      </div>
    </section>
  )
}

/** The rows with their ticks, and how many are chosen. */
function Ticks({ store, rows }: Pick<ViewProps, 'store'> & Pick<ChargedRows, 'rows'>) {
  const { ticked } = store.state
  const all = rows.map(({ id }) => id)
  return (
    <>
      <p class="quiet" role="status">
        {WORDS.ticked(ticked.size, rows.length)}
      </p>
      <label class="tick all">
        <input
          type="checkbox"
          checked={ticked.size === rows.length}
          onChange={(event) => store.tick(all, event.currentTarget.checked)}
        />
        {WORDS.all}
      </label>
      <ul class="ticks">
        {rows.map((row) => (
          <li key={row.id}>
            <Tick
              row={row}
              isTicked={ticked.has(row.id)}
              tick={(isTicked) => store.tick([row.id], isTicked)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

interface TickProps {
  readonly row: ChargedRow
  readonly isTicked: boolean
  readonly tick: (isTicked: boolean) => void
}

function Tick({ row: { name, company, value }, isTicked, tick }: TickProps) {
  const facts = [company === name ? '' : company, value === null ? '' : amount(value)].filter(
    (fact) => fact !== '',
  )
  return (
    <TickField isOn={isTicked} tick={tick}>
      {name}
      <span class="quiet">{facts.length > 0 ? ` ${facts.join(' · ')}` : ''}</span>
    </TickField>
  )
}
