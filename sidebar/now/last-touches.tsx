// The person's last three touches, latest first; those that do not count are marked.
import type { ShownTouch } from '../../src/app/panel/row-history'
import { dayWords } from '../frame/days'
import { WORDS } from './words'

export function LastTouches({ touches }: { readonly touches: readonly ShownTouch[] }) {
  return (
    <>
      <h3>{WORDS.lastTouches}</h3>
      {touches.length === 0 ? <p class="quiet">{WORDS.noTouches}</p> : null}
      <ul class="touches">
        {touches.map((touch, at) => (
          <li key={touch.touchId || `new ${at}`}>
            <Touch touch={touch} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function Touch({ touch }: { readonly touch: ShownTouch }) {
  const from = touch.direction.toLowerCase().startsWith('in') ? WORDS.fromThem : ''
  const what = [touch.medium, from, touch.outcome, touch.progress].filter((part) => part !== '').join(' · ')
  return (
    <>
      <span class="when">{touch.when === '' ? WORDS.savingTouch : dayWords(touch.when.slice(0, 10))}</span>{' '}
      {what}
      {touch.counts ? null : <span class="uncounted">{WORDS.uncounted}</span>}
      {touch.item === '' ? null : <span class="said">{touch.item}</span>}
      {touch.reason === '' || touch.reason === touch.item ? null : <span class="said">{touch.reason}</span>}
      {touch.note === '' ? null : <span class="said quiet">{touch.note}</span>}
    </>
  )
}
