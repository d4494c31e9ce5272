// One tap: is this client satisfied? Asked some days after a sale, and once a year (D8).
import type { RowCard } from '../../src/app/panel/row-card'
import { SATISFACTIONS } from '../../src/core/tabs/vocabulary'
import type { NowStore } from './now-store'
import { WORDS } from './words'

export function SatisfiedQuestion({ store, card }: { readonly store: NowStore; readonly card: RowCard }) {
  if (!card.satisfied) return null
  return (
    <fieldset class="missing satisfied">
      <legend>{WORDS.satisfied.ask}</legend>
      <div class="line">
        {SATISFACTIONS.map((says) => (
          <button
            key={says}
            type="button"
            class="plain"
            disabled={store.state.isSaving}
            onClick={() => store.satisfied(says)}
          >
            {WORDS.satisfied.says[says]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
