// Removes Touchline from the place More: says what goes and what stays, and asks here, not in a second dialog.
import { useState } from 'preact/hooks'
import { hear } from '../hear'
import type { PanelServer } from '../server'
import { WORDS } from './leave-words'

type RemoveState =
  | { readonly is: 'resting' | 'asked' | 'busy' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'done'; readonly said: string }

export function Remove({ server }: { readonly server: PanelServer }) {
  const [state, set] = useState<RemoveState>({ is: 'resting' })
  /** What becomes of formulas; null until the sheet was looked through. */
  const [freezes, setFreezes] = useState<string | null>(null)
  const ask = (): void => {
    set({ is: 'asked' })
    setFreezes(null)
    hear(server.freezes(), setFreezes, setFreezes)
  }
  const remove = (): void => {
    set({ is: 'busy' })
    hear(
      server.remove(),
      (said) => set({ is: 'done', said }),
      (why) => set({ is: 'failed', why }),
    )
  }
  if (state.is === 'done') return <p role="status">{state.said}</p>
  if (state.is === 'resting')
    return (
      <>
        <p>{WORDS.before}</p>
        <button type="button" class="plain" onClick={ask}>
          {WORDS.ask}
        </button>
      </>
    )
  return (
    <section class="asked" aria-label={WORDS.title}>
      <p>{WORDS.goes}</p>
      {freezes === '' ? null : <p role="status">{freezes ?? WORDS.looking}</p>}
      <p>{WORDS.stays}</p>
      {state.is === 'failed' ? <p role="alert">{state.why}</p> : null}
      <div class="line">
        <button
          type="button"
          class="plain"
          disabled={state.is === 'busy' || freezes === null}
          onClick={remove}
        >
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
