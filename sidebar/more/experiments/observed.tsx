// What went with reaching somebody although nobody assigned it: an observation, never a verdict (E3).
import type { Observations } from '../../../src/core/learning/observations'
import { factorWords, WORDS } from './words'

/** Few enough to be read; the surest come first. */
const MOST = 6

export const Observed = ({ observed: { findings, looked } }: { readonly observed: Observations }) => (
  <section aria-labelledby="observed">
    <h3 id="observed">{WORDS.observed}</h3>
    <p class="quiet">{looked === 0 ? WORDS.tooFew : WORDS.looked(looked, findings.length)}</p>
    <ul class="cards">
      {findings.slice(0, MOST).map((one) => (
        <li key={`${one.by} ${one.label}`}>
          <strong>{factorWords(one)}</strong>
          <span>{WORDS.compared(one)}</span>
        </li>
      ))}
    </ul>
  </section>
)
