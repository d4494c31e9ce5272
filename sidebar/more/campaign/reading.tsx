// That the year is being read, or why it could not be.
import { Trouble } from '../../frame/trouble'
import type { CampaignStore } from './campaign-store'
import { WORDS } from './words'

export function Reading({ store }: { readonly store: CampaignStore }) {
  const { isLoading, trouble } = store.state
  if (isLoading) return <p role="status">{WORDS.loading}</p>
  return <Trouble text={trouble} again={() => store.load()} />
}
