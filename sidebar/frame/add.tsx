// Quick add: a name, a company, an e-mail or a phone is enough; who is likely there already is shown before anybody is added.
import { useEffect, useRef, useState } from 'preact/hooks'
import { hear } from '../hear'
import { newKey } from '../now/draft'
import type { Desk } from './desk'
import { type Adding, keepAdding } from './search-store'
import { useKeys } from './use-keys'
import { WORDS } from './words'

interface AddProps {
  readonly desk: Desk
  /** What is known already: the text of the search field, or who is at a company now. */
  readonly known: Adding
  close(): void
}

const ADD_FIELDS = [
  { key: 'name', type: 'text' },
  { key: 'company', type: 'text' },
  { key: 'email', type: 'email' },
  { key: 'phone', type: 'tel' },
] as const

/** Why nobody was added, and the row that exists already, if any. */
interface NotAdded {
  readonly text: string
  readonly known?: { readonly id: string; readonly name: string } | undefined
}

export function Add({ desk, known, close }: AddProps) {
  const [typed, setTyped] = useState(known)
  useEffect(() => keepAdding(typed), [typed])
  const [refused, setRefused] = useState<NotAdded | null>(null)
  const [isBusy, setBusy] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  // Who opens the form types a name next; no letter of it is a key of the place below.
  useEffect(() => name.current?.focus(), [])
  useKeys(desk.keys, {
    keys: [{ key: 'Escape', does: WORDS.close, isForFields: true, act: close }],
    isAlone: true,
  })
  /** One key for each person, so that a repeated request does not add them twice. */
  const [key] = useState(newKey)
  const add = (anyway: boolean): void => {
    if (isBusy) return
    setBusy(true)
    setRefused(null)
    hear(
      desk.server.add({ ...typed, key, anyway }),
      (id) => {
        close()
        desk.places.open(id)
      },
      (text, refusal) => setRefused({ text, known: refusal?.known }),
    ).finally(() => setBusy(false))
  }
  return (
    <form
      class="add"
      aria-label={WORDS.adding.title}
      onSubmit={(event) => {
        event.preventDefault()
        add(false)
      }}
    >
      {ADD_FIELDS.map(({ key, type }) => (
        <label key={key} class="field">
          {WORDS.adding.fields[key]}
          <input
            type={type as 'text'}
            ref={key === 'name' ? name : null}
            maxLength={200}
            autocomplete="off"
            value={typed[key]}
            onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
          />
        </label>
      ))}
      <WhyNotAdded
        refused={refused}
        open={(id) => {
          close()
          desk.places.open(id)
        }}
        anyway={() => add(true)}
      />
      <div class="line">
        <button type="submit">{isBusy ? WORDS.adding.saving : WORDS.adding.save}</button>
        <button type="button" class="plain" onClick={close}>
          {WORDS.adding.cancel}
        </button>
      </div>
    </form>
  )
}

function WhyNotAdded({
  refused,
  open,
  anyway,
}: {
  refused: NotAdded | null
  open(id: string): void
  anyway(): void
}) {
  const known = refused?.known
  return (
    <div role="alert">
      {refused ? <p>{refused.text}</p> : null}
      {known ? (
        <div class="line">
          <button type="button" class="plain" onClick={() => open(known.id)}>
            {WORDS.adding.open(known.name)}
          </button>
          <button type="button" class="plain" onClick={anyway}>
            {WORDS.adding.anyway}
          </button>
        </div>
      ) : null}
    </div>
  )
}
