// Customers' time: who takes far more of it than they bring, with the next move.
import type { CustomerShare } from '../../../src/app/panel/report-customers'
import type { Desk } from '../../frame/desk'
import { Person } from '../report/person'
import { ReportView } from '../report/report'
import { WORDS as REPORT } from '../report/words'
import { WORDS } from './words'

export const Customers = ({ desk }: { readonly desk: Desk }) => (
  <ReportView server={desk.server} of="customers">
    {({ customers, more, flag, hoursFreed }) => {
      if (customers.length === 0) return <p>{WORDS.none}</p>
      const isCompared = customers.some(({ ratio, revenue }) => ratio !== null || (revenue ?? 0) > 0)
      return (
        <>
          <p>{isCompared ? WORDS.lead(flag) : WORDS.noRevenue}</p>
          {isCompared && !customers.some(({ move }) => move !== '') ? <p>{WORDS.nobody}</p> : null}
          {hoursFreed > 0 ? <p>{WORDS.freed(hoursFreed)}</p> : null}
          <ul class="cards">
            {customers.map((customer) => (
              <li key={customer.id} class={customer.move === '' ? '' : 'flagged'}>
                <Person desk={desk} id={customer.id} name={customer.name} />
                <span>{WORDS.spent(customer)}</span>
                <span>{WORDS.brings(customer)}</span>
                <strong>{moveOf(customer)}</strong>
              </li>
            ))}
          </ul>
          {more > 0 ? <p class="quiet">{REPORT.more(more)}</p> : null}
        </>
      )
    }}
  </ReportView>
)

function moveOf({ move, revenue, hoursFreed }: CustomerShare): string {
  if (revenue === null) return WORDS.value
  if (move === '') return ''
  return hoursFreed ? `${WORDS.moves[move]} ${WORDS.frees(hoursFreed)}` : WORDS.moves[move]
}
