// That the year is being read, or why it could not be.
import type { CampaignStore } from './campaign-store'
import { WORDS } from './words'

export function Trouble({ store }: { readonly store: CampaignStore }) {
  const { isLoading, trouble } = store.state
  if (isLoading) return <p role="status">{WORDS.loading}</p>
  if (trouble === '') return null
  return (
    <div class="trouble" role="alert">
      <p>{trouble}</p>
      <button type="button" class="plain" onClick={() => store.load()}>
        {WORDS.again}
      </button>
    </div>
  )
}
