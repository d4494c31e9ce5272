// The person's last three touches, latest first; those that do not count are marked.
import type { ShownTouch } from '../../src/app/panel/row-history'
import { dayWords } from './messages'

export function LastTouches({ touches }: { readonly touches: readonly ShownTouch[] }) {
  return (
    <>
      <h3>Last touches</h3>
      {touches.length === 0 ? <p class="quiet">None yet.</p> : null}
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

function Touch({ touch }: { readonly touch: ShownTouch }) {
  const from = touch.direction.toLowerCase().startsWith('in') ? 'from them' : ''
  const what = [touch.medium, from, touch.outcome, touch.progress].filter((part) => part !== '').join(' · ')
  return (
    <>
      <span class="when">{touch.when === '' ? 'saving…' : dayWords(touch.when.slice(0, 10))}</span> {what}
      {touch.counts ? null : <span class="uncounted"> not counted</span>}
      {touch.item === '' ? null : <span class="said">{touch.item}</span>}
      {touch.reason === '' || touch.reason === touch.item ? null : <span class="said">{touch.reason}</span>}
      {touch.note === '' ? null : <span class="said quiet">{touch.note}</span>}
    </>
  )
}
