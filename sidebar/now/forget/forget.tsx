// Forgets a person: tells first what goes and what stays, asks for the name, and says that nothing takes it back.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Forgetting } from '../../../src/app/panel/forget'
import { normalise } from '../../../src/core/cells/text'
import type { Desk } from '../../frame/desk'
import { hear } from '../../hear'
import { Asked } from '../../more/asked'
import { keepDraft } from '../draft'
import { WORDS as NOW } from '../words'
import { WORDS } from './words'

interface ForgetProps {
  readonly desk: Desk
  readonly id: string
  /** Called when the form opens and when it closes: meanwhile it stays what it is about. */
  readonly hold: (isOpen: boolean) => void
  /** Called when the person is forgotten. */
  readonly gone: () => void
}

export function Forget({ desk, id, hold, gone }: ForgetProps) {
  const [isAsked, ask] = useState(false)
  useEffect(() => {
    hold(isAsked)
    return () => hold(false)
  }, [isAsked])
  if (!isAsked)
    return (
      <p>
        <button type="button" class="link quiet" onClick={() => ask(true)}>
          {NOW.forget}
        </button>
      </p>
    )
  return (
    <Asked ask={() => desk.server.forget({ id, name: '' })} loading={WORDS.looking}>
      {(facts) => <Told desk={desk} id={id} gone={gone} facts={facts} keep={() => ask(false)} />}
    </Asked>
  )
}

interface ToldProps extends Omit<ForgetProps, 'hold'> {
  readonly facts: Forgetting
  readonly keep: () => void
}

function Told({ desk, id, gone, facts, keep }: ToldProps) {
  const { name } = facts
  const [typed, type] = useState('')
  const [isErasing, set] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isSure = normalise(typed) === normalise(name) && typed.trim() !== ''
  const erase = (): void => {
    set(true)
    desk.messages.busy(WORDS.erasing)
    const failed = (text: string): void => {
      set(false)
      desk.messages.failed(text)
    }
    hear(
      desk.server.forget({ id, name: typed }),
      () => {
        keepDraft(id, null)
        gone()
        return desk.messages.done(WORDS.done(name))
      },
      failed,
    )
  }
  return (
    <form
      class="forget"
      aria-label={WORDS.title(name)}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSure && !isErasing) erase()
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {WORDS.title(name)}
      </h3>
      <What facts={facts} />
      <label for="forget-name">{WORDS.type(name)}</label>
      <input
        id="forget-name"
        type="text"
        autocomplete="off"
        maxLength={500}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div class="line">
        <button type="submit" class="plain" disabled={!isSure || isErasing}>
          {WORDS.doIt}
        </button>
        <button type="button" class="plain" disabled={isErasing} onClick={keep}>
          {WORDS.keep}
        </button>
      </div>
    </form>
  )
}

function What({ facts: { tabs, left, others } }: { readonly facts: Forgetting }) {
  const [pipeline, ...more] = tabs
  return (
    <>
      <p>{WORDS.goes}</p>
      <ul class="goes">
        {pipeline ? <li>{WORDS.rows(pipeline.lines)}</li> : null}
        {more.map(({ tab, lines }) =>
          lines > 0 ? <li key={tab}>{WORDS.places[tab]?.(lines) ?? WORDS.lines(tab, lines)}</li> : null,
        )}
        {tabs.map(({ tab, cells }) =>
          cells > 0 ? <li key={`${tab} cells`}>{WORDS.cells(tab, cells)}</li> : null,
        )}
      </ul>
      <p>{WORDS.stays}</p>
      {others.length > 0 ? <p class="unread">{WORDS.others(others)}</p> : null}
      {left.map(({ tab, cells }) => (
        <p key={tab} class="unread">
          {WORDS.left(tab, cells)}
        </p>
      ))}
      <p class="quiet">{WORDS.history}</p>
      <p>
        <strong>{WORDS.once}</strong>
      </p>
    </>
  )
}
