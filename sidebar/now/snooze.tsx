// Not today: moves the next touch to a day the user chooses; the next touch ends that.
import { useState } from 'preact/hooks'
import type { RowCard } from '../../src/app/panel/row-card'
import { ahead, todayOf } from './consequences'
import type { NowStore } from './now-store'
import { WORDS } from './words'

export function Snooze({ store, card }: { readonly store: NowStore; readonly card: RowCard }) {
  const [other, setOther] = useState('')
  const today = todayOf(card)
  if (card.next.day === '' || card.next.from === 'promise') return null
  return (
    <details class="fold">
      <summary>{WORDS.notToday}</summary>
      <div class="line">
        <button type="button" class="plain" onClick={() => store.snooze(ahead(today, 1))}>
          {WORDS.dates.tomorrow}
        </button>
        <button type="button" class="plain" onClick={() => store.snooze(ahead(today, 3))}>
          {WORDS.threeDays}
        </button>
        <button type="button" class="plain" onClick={() => store.snooze(ahead(today, 7))}>
          {WORDS.dates.week}
        </button>
      </div>
      <div class="line">
        <input
          type="date"
          aria-label={WORDS.putOffTo}
          min={card.today}
          value={other}
          onInput={(event) => setOther(event.currentTarget.value)}
        />
        <button type="button" class="plain" disabled={other === ''} onClick={() => store.snooze(other)}>
          {WORDS.putOff}
        </button>
      </div>
    </details>
  )
}
