// Earlier forecasts as a picture: the band of each Monday, what was expected, and a dot for what came. All of it stands in the
// table below as well.
import type { ShownEarlier } from '../../../src/app/panel/report-forecast'
import { dayWords } from '../../frame/days'
import { dayText } from '../../purge/figures'
import { tenths } from '../report/words'
import { WORDS } from './words'

const [WIDTH, HEIGHT, EDGE] = [272, 112, 6]
/** Width of a bar at most. */
const WIDEST = 20

export function Chart({ earlier }: { readonly earlier: readonly ShownEarlier[] }) {
  const over = earlier.filter(({ came }) => came !== null)
  const hits = over.filter(({ came, low, high }) => came !== null && came >= low && came <= high).length
  const most = Math.ceil(Math.max(1, ...earlier.map(({ high, came }) => Math.max(high, came ?? 0))))
  const y = (wins: number): number => HEIGHT - EDGE - (wins / most) * (HEIGHT - 2 * EDGE)
  const step = WIDTH / earlier.length
  const bar = Math.min(step * 0.6, WIDEST)
  const ends = [earlier[0], earlier.length > 1 ? earlier[earlier.length - 1] : undefined]
  return (
    <figure class="fan">
      <p class="axis-name">{WORDS.up}</p>
      <div class="plot">
        <div class="up" aria-hidden="true">
          <span>{most}</span>
          <span>0</span>
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={WORDS.chartSays(over.length, hits)}>
          {[0, most].map((wins) => (
            <line key={wins} class="axis" x1="0" x2={WIDTH} y1={y(wins)} y2={y(wins)} />
          ))}
          {earlier.map(({ day, wins, low, high, came }, at) => {
            const x = (at + 0.5) * step
            return (
              <g key={day}>
                <line class="band" x1={x} x2={x} y1={y(low)} y2={y(high)} stroke-width={bar} />
                <line class="wins" x1={x - bar / 2} x2={x + bar / 2} y1={y(wins)} y2={y(wins)} />
                {came === null ? null : <circle class="came" cx={x} cy={y(came)} r="2.5" />}
              </g>
            )
          })}
        </svg>
        <div class="along" aria-hidden="true">
          {ends.map((one) => (one ? <span key={one.day}>{dayText(one.day)}</span> : null))}
        </div>
      </div>
      <p class="axis-name">{WORDS.along}</p>
      <figcaption class="quiet">{WORDS.key}</figcaption>
      <details>
        <summary>{WORDS.figures}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{WORDS.monday}</th>
              <th scope="col">{WORDS.expected}</th>
              <th scope="col">{WORDS.came}</th>
            </tr>
          </thead>
          <tbody>
            {[...earlier].reverse().map(({ day, wins, low, high, came }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>{`${tenths(wins)} (${tenths(low)}–${tenths(high)})`}</td>
                <td>{came === null ? WORDS.waits : tenths(came)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
