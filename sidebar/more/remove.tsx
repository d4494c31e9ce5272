// Removes Touchline from the place More: says what goes and what stays, and asks here, not in a second dialog.
import { useState } from 'preact/hooks'
import { hear } from '../hear'
import type { PanelServer } from '../server'
import { WORDS } from './leave-words'

type RemoveState =
  | { readonly is: 'resting' | 'asked' | 'busy' | 'done' }
  | { readonly is: 'failed'; readonly why: string }

export function Remove({ server }: { readonly server: PanelServer }) {
  const [state, set] = useState<RemoveState>({ is: 'resting' })
  const remove = (): void => {
    set({ is: 'busy' })
    hear(
      server.remove(),
      () => set({ is: 'done' }),
      (why) => set({ is: 'failed', why }),
    )
  }
  if (state.is === 'done') return <p role="status">{WORDS.done}</p>
  if (state.is === 'resting')
    return (
      <>
        <p>{WORDS.before}</p>
        <button type="button" class="plain" onClick={() => set({ is: 'asked' })}>
          {WORDS.ask}
        </button>
      </>
    )
  return (
    <section class="asked" aria-label={WORDS.title}>
      <p>{WORDS.goes}</p>
      <p>{WORDS.stays}</p>
      {state.is === 'failed' ? <p role="alert">{state.why}</p> : null}
      <div class="line">
        <button type="button" class="plain" disabled={state.is === 'busy'} onClick={remove}>
          {state.is === 'busy' ? WORDS.working : WORDS.doIt}
        </button>
        <button
          type="button"
          class="plain"
          // biome-ignore lint/a11y/noAutofocus: the safe answer to the question that was just asked for
          autoFocus
          disabled={state.is === 'busy'}
          onClick={() => set({ is: 'resting' })}
        >
          {WORDS.keep}
        </button>
      </div>
    </section>
  )
}
