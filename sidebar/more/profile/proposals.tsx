// The criteria that are proposed, each with its figures; one click takes it, as what it is to be.
import type { ProfilePage, ShownProposal } from '../../../src/app/panel/profile-page'
import { SelectField } from '../../frame/fields'
import { inLanguage } from '../../frame/language'
import type { ProfileStore } from './profile-store'
import { WORDS } from './words'

const FIGURES = new Intl.NumberFormat(inLanguage({ english: 'en-GB', german: 'de-DE' }), {
  maximumFractionDigits: 1,
})
const WEIGHTS = [1, 2, 3] as const

interface ProposalsProps {
  readonly store: ProfileStore
  readonly page: ProfilePage
}

export function Proposals({ store, page }: ProposalsProps) {
  const { weight, isSaving } = store.state
  return (
    <>
      <ul class="criteria">
        {page.proposals.map((one) => (
          <li key={`${one.field} ${one.test} ${one.shown}`}>
            <Proposal store={store} proposal={one} isSaving={isSaving} />
          </li>
        ))}
      </ul>
      <SelectField
        id="profile-weight"
        label={WORDS.weight}
        value={String(weight)}
        options={WEIGHTS.map((one) => [String(one), WORDS.weights[one] ?? ''])}
        choose={(one) => store.weigh(Number(one))}
      />
    </>
  )
}

interface ProposalProps {
  readonly store: ProfileStore
  readonly proposal: ShownProposal
  readonly isSaving: boolean
}

function Proposal({ store, proposal, isSaving }: ProposalProps) {
  const { field, test, shown, isAgainst, all, unseen, lift } = proposal
  const said = WORDS.criterion(field, test, shown)
  const kinds = isAgainst ? (['never'] as const) : (['nice', 'must'] as const)
  const figures = [lift.value, lift.low, lift.high].map((one) => FIGURES.format(one))
  const [value = '', low = '', high = ''] = figures
  return (
    <>
      <strong>{said}</strong>
      <span>
        {WORDS.met(all.goodMet, all.good, all.othersMet, all.others)}
        {isAgainst ? `. ${WORDS.against}` : ''}
      </span>
      <span class="quiet">{WORDS.held(unseen.good + unseen.others, value, low, high)}</span>
      <span class="line">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="plain"
            disabled={isSaving}
            onClick={() => store.accept(proposal, kind)}
          >
            {WORDS[kind]}
            <span class="unseen">{` ${said}`}</span>
          </button>
        ))}
      </span>
    </>
  )
}
