// Forecast: what will be won, how earlier forecasts did, and whether their chances come true.
import type { ForecastReport } from '../../../src/app/panel/report-forecast'
import type { PanelServer } from '../../server'
import { ReportView } from '../report/report'
import { Chart } from './chart'
import { missedBy, WORDS } from './words'

export const Forecast = ({ server }: { readonly server: PanelServer }) => (
  <ReportView server={server} of="forecast">
    {(facts) =>
      facts.isSilent ? (
        <>
          <h3>{WORDS.silent}</h3>
          <p>{WORDS.lacks(facts)}</p>
        </>
      ) : (
        <>
          <Ahead facts={facts} />
          <ReportCard facts={facts} />
        </>
      )
    }
  </ReportView>
)

type Facts = { readonly facts: ForecastReport }

const Ahead = ({ facts: { ahead, open, isByLastMonth } }: Facts) => (
  <>
    {isByLastMonth ? <p class="doubt">{WORDS.byLastMonth}</p> : null}
    <ul class="cards">
      {ahead.map((one) => (
        <li key={one.days}>
          <span>{WORDS.ahead(one)}</span>
          {one.money ? <span class="quiet">{WORDS.money(one.money)}</span> : null}
        </li>
      ))}
    </ul>
    <p class="quiet">{WORDS.from(open)}</p>
  </>
)

function ReportCard({ facts: { earlier, cards, bins } }: Facts) {
  return (
    <>
      <h3>{WORDS.chart}</h3>
      {earlier.length === 0 ? <p>{WORDS.none}</p> : <Chart earlier={earlier} />}
      {cards.length === 0 ? null : (
        <>
          <h3>{WORDS.card}</h3>
          <ul class="cards">
            {cards.map((card) => {
              const by = missedBy(card)
              return (
                <li key={card.days} class={card.isWorse ? 'flagged' : ''}>
                  <span>{WORDS.scored(card)}</span>
                  {by === null ? null : <span class="quiet">{WORDS.missed(by, card.isWorse)}</span>}
                </li>
              )
            })}
          </ul>
          <h3>{WORDS.honest}</h3>
          {bins.length === 0 ? <p class="quiet">{WORDS.noBins}</p> : null}
          <ul>
            {bins.map((bin) => (
              <li key={bin.from}>{WORDS.bin(bin)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
