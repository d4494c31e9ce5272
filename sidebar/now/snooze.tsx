// Not today: moves the next touch to a day the user chooses; the next touch ends that.
import { useState } from 'preact/hooks'
import type { RowCard } from '../../src/app/panel/row-card'
import { ahead, todayOf } from './consequences'
import type { NowStore } from './now-store'

export function Snooze({ store, card }: { readonly store: NowStore; readonly card: RowCard }) {
  const [other, setOther] = useState('')
  const today = todayOf(card)
  if (card.next.day === '' || card.next.from === 'promise') return null
  return (
    <details class="fold">
      <summary>Not today</summary>
      <div class="line">
        <button type="button" class="plain" onClick={() => store.snooze(ahead(today, 1))}>
          Tomorrow
        </button>
        <button type="button" class="plain" onClick={() => store.snooze(ahead(today, 3))}>
          In 3 days
        </button>
        <button type="button" class="plain" onClick={() => store.snooze(ahead(today, 7))}>
          In a week
        </button>
      </div>
      <div class="line">
        <input
          type="date"
          aria-label="Put off to"
          min={card.today}
          value={other}
          onInput={(event) => setOther(event.currentTarget.value)}
        />
        <button type="button" class="plain" disabled={other === ''} onClick={() => store.snooze(other)}>
          Put off
        </button>
      </div>
    </details>
  )
}
