// Easy to buy: what a sale asks of the buyer, how soon a yes is done, who buys again, and the columns that tell more.
import { useState } from 'preact/hooks'
import type { EasyReport } from '../../../src/app/panel/report-easy'
import type { Desk } from '../../frame/desk'
import { Tick } from '../../frame/fields'
import { Person } from '../report/person'
import type { ReportStore } from '../report/report-store'
import { StoredReport } from '../report/stored'
import { WORDS as REPORT } from '../report/words'
import { WORDS } from './words'

export const Easy = ({ desk }: { readonly desk: Desk }) => (
  <StoredReport desk={desk} of="easy">
    {(facts, store) => (
      <>
        <p>{WORDS.lead}</p>
        <Takes facts={facts} desk={desk} />
        <Again facts={facts} desk={desk} />
        {facts.lacking.length === 0 ? null : <Columns facts={facts} store={store} />}
      </>
    )}
  </StoredReport>
)

interface Part {
  readonly facts: EasyReport
  readonly desk: Desk
}

const ASKED = ['documents', 'signers', 'forms'] as const

const Takes = ({ facts: { perSale, steps, yesToDone, smallest }, desk }: Part) => (
  <>
    <h3>{WORDS.asks}</h3>
    <ul class="cards">
      {ASKED.map((what) => {
        const sale = perSale[what]
        return (
          <li key={what}>
            <strong>{WORDS.what[what]}</strong>
            <span class={sale ? '' : 'quiet'}>{sale ? WORDS.perSale(sale) : WORDS.unsaid}</span>
            {steps ? <span class="quiet">{WORDS.steps(steps[what])}</span> : null}
          </li>
        )
      })}
      <li>
        <strong>{WORDS.yesToDone}</strong>
        <span class={yesToDone ? '' : 'quiet'}>{yesToDone ? WORDS.days(yesToDone) : WORDS.noDays}</span>
      </li>
      <li>
        <strong>{WORDS.smallest}</strong>
        {smallest ? (
          <>
            <span>{WORDS.smallestSays(smallest.value)}</span>
            <Person desk={desk} {...smallest} />
          </>
        ) : (
          <span class="quiet">{WORDS.noSmallest}</span>
        )}
      </li>
    </ul>
    {steps ? null : (
      <p class="no-profile">
        {WORDS.noProcess}{' '}
        <button type="button" class="link" onClick={() => desk.places.openTool('process')}>
          {WORDS.write}
        </button>
      </p>
    )}
  </>
)

function Again({ facts, desk }: Part) {
  const { customers, again, firstToSecond, repeatRate, due, more, unset } = facts
  return (
    <>
      <h3>{WORDS.again}</h3>
      {customers === 0 ? <p>{WORDS.nobody}</p> : null}
      {firstToSecond === null ? null : <p>{WORDS.second(again, customers, firstToSecond)}</p>}
      {!repeatRate ? null : <p>{WORDS.repeat(repeatRate)}</p>}
      {customers === 0 ? null : <p>{discountOf(facts)}</p>}
      {due.length === 0 ? null : <h3>{WORDS.due}</h3>}
      <ul class="cards">
        {due.map(({ id, name, day }) => (
          <li key={id}>
            <Person desk={desk} id={id} name={name} />
            <span class="quiet">{WORDS.since(day)}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="quiet">{REPORT.more(more)}</p> : null}
      {unset > 0 && !facts.lacking.includes('Second sale') ? <p class="quiet">{WORDS.unset(unset)}</p> : null}
    </>
  )
}

const discountOf = ({ fullPrice, discounted, medianDiscount }: EasyReport): string =>
  fullPrice + discounted === 0 ? WORDS.noDiscount : WORDS.full(fullPrice, discounted, medianDiscount)

interface ColumnsProps {
  readonly facts: EasyReport
  readonly store: ReportStore<'easy'>
}

function Columns({ facts: { lacking }, store }: ColumnsProps) {
  const [ticked, tick] = useState<readonly string[]>([])
  const wanted = lacking.filter((header) => ticked.includes(header))
  const add = (): void =>
    store.addColumns(wanted, { done: WORDS.added(wanted.length), undone: WORDS.removed })
  return (
    <>
      <h3>{WORDS.columns}</h3>
      <p class="quiet">{WORDS.columnsSay}</p>
      <ul class="ticks">
        {lacking.map((header) => (
          <li key={header}>
            <Tick
              isOn={ticked.includes(header)}
              tick={(isOn) => tick(isOn ? [...ticked, header] : ticked.filter((one) => one !== header))}
            >
              {header}
            </Tick>
          </li>
        ))}
      </ul>
      <button type="button" class="save" disabled={wanted.length === 0 || store.state.isSaving} onClick={add}>
        {WORDS.add(wanted.length)}
      </button>
    </>
  )
}
