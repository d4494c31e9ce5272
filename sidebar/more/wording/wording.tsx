// The switch between plain and neutral words.
import { useEffect, useState } from 'preact/hooks'
import type { Wording } from '../../../src/core/words/first-words'
import type { Desk } from '../../frame/desk'
import { againBy, undoBy } from '../../frame/messages'
import { speak } from '../../frame/wording'
import { hear } from '../../hear'
import { WORDS } from './words'

const WORDINGS: readonly Wording[] = ['plain', 'neutral']

export function WordingSwitch({ desk }: { readonly desk: Desk }) {
  const [shown, show] = useState<Wording | null>(null)
  const [isBusy, setBusy] = useState(true)
  const send = (wording?: Wording, before?: Wording): void => {
    setBusy(true)
    if (wording) desk.messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      setBusy(false)
      desk.messages.failed(text, [againBy(() => send(wording, before))])
    }
    hear(
      desk.server.wording(wording ? { wording } : {}),
      (answer) => {
        setBusy(false)
        show(answer)
        speak(answer)
        desk.places.redraw()
        if (!wording) return
        const undo = before && undoBy(() => send(before))
        desk.messages.done(WORDS.done[wording], undo ? [undo] : [])
      },
      failed,
    )
  }
  useEffect(() => send(), [])
  if (!shown) return isBusy ? <p role="status">{WORDS.loading}</p> : null
  return (
    <>
      <fieldset>
        <legend>{WORDS.legend}</legend>
        {WORDINGS.map((wording) => (
          <label key={wording} class="tick">
            <input
              type="radio"
              name="wording"
              checked={wording === shown}
              disabled={isBusy}
              onChange={() => send(wording, shown)}
            />
            <span>
              {WORDS.choices[wording]} <span class="quiet">{WORDS.says(wording)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">{WORDS.explains}</p>
    </>
  )
}
