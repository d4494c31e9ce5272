// The banner as long as no profile is defined, and the way to one.
import { WORDS } from './words'

export const NoProfile = ({ open }: { open(): void }) => (
  <p class="no-profile">
    {WORDS.none}{' '}
    <button type="button" class="link" onClick={open}>
      {WORDS.build}
    </button>
  </p>
)
