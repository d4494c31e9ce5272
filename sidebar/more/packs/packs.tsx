// Method packs: those that can be taken back, those to choose from, one's own to bring, and the sheet's method to share.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { LONGEST_PACK } from '../../../src/core/rules/pack-file'
import { shareText } from '../../audit/picture'
import type { Desk } from '../../frame/desk'
import { download } from '../../frame/download'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { dayText } from '../../purge/figures'
import { type PacksProps, PacksStore } from './packs-store'
import { Preview } from './preview'
import { SHIPPED } from './shipped'
import { WORDS } from './words'

export function Packs({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new PacksStore(desk), [desk])
  const { page, trouble, isOpen } = useStore(store)
  const title = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => store.load(), [store])
  useEffect(() => {
    // Whoever comes back from a pack goes on where the packs begin.
    if (wasOpen.current && !isOpen) title.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  if (!page) return <p role="status">{WORDS.loading}</p>
  if (isOpen) return <Preview store={store} />
  return (
    <>
      <p class="quiet">{WORDS.intro}</p>
      <Applied store={store} />
      <h3 ref={title} tabIndex={-1}>
        {WORDS.shippedTitle}
      </h3>
      <ul class="tools">
        {SHIPPED.map((file) => (
          <li key={file.name}>
            <button type="button" class="row" onClick={() => store.choose(file)}>
              <strong>{file.name}</strong>
              <span class="quiet">{file.note}</span>
            </button>
          </li>
        ))}
      </ul>
      <Bring store={store} />
      <Share store={store} />
    </>
  )
}

function Applied({ store }: PacksProps) {
  const { page, isWriting } = store.state
  if (!page || page.applied.length === 0) return null
  return (
    <>
      <h3>{WORDS.appliedTitle}</h3>
      <ul class="criteria">
        {page.applied.map(({ batch, name, on }) => (
          <li key={batch}>
            <strong>{name}</strong>
            <span class="quiet">{WORDS.on(dayText(on))}</span>
            <button
              type="button"
              class="link"
              disabled={isWriting}
              onClick={() => store.takeBack(batch, name)}
            >
              {WORDS.takeBack}
              <span class="unseen">{` ${name}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Bytes of a file beyond which it can be no pack. */
const MOST_READ = 4 * LONGEST_PACK

function Bring({ store }: PacksProps) {
  const [typed, type] = useState('')
  const [trouble, say] = useState('')
  const take = (file: File | undefined): void => {
    say('')
    if (!file) return
    if (file.size > MOST_READ) say(WORDS.faults['too long']('', String(LONGEST_PACK)))
    else
      file.text().then(
        (text) => store.look(text),
        () => say(WORDS.noFile),
      )
  }
  return (
    <details class="fold">
      <summary>{WORDS.own}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') store.look(typed)
        }}
      >
        <label for="pack-text">{WORDS.paste}</label>
        <textarea
          id="pack-text"
          rows={4}
          spellcheck={false}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <div class="line copies">
          <button type="submit" class="plain" disabled={typed.trim() === ''}>
            {WORDS.look}
          </button>
        </div>
      </form>
      <label for="pack-file">{WORDS.file}</label>
      <input
        id="pack-file"
        type="file"
        accept=".json,.txt,application/json,text/plain"
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
    </details>
  )
}

function Share({ store }: PacksProps) {
  const [name, call] = useState('')
  const [said, say] = useState('')
  const [text, show] = useState('')
  const copy = async (): Promise<void> => {
    const { text: own } = store.own(name)
    const isCopied = await shareText(own)
    say(isCopied ? WORDS.copied : '')
    show(isCopied ? '' : own)
  }
  const save = (): void => {
    download(new Blob([store.own(name).text], { type: 'application/json' }), 'touchline-pack.json')
    say(WORDS.saved)
  }
  const { left } = store.own(name)
  return (
    <details class="fold">
      <summary>{WORDS.share}</summary>
      <p class="quiet">{WORDS.shareSays}</p>
      {left > 0 ? <p class="doubt">{WORDS.left(left)}</p> : null}
      <label for="pack-name">{WORDS.name}</label>
      <input
        id="pack-name"
        type="text"
        autocomplete="off"
        maxLength={80}
        placeholder={WORDS.myName}
        value={name}
        onInput={(event) => call(event.currentTarget.value)}
      />
      <div class="line copies">
        <button type="button" class="plain" onClick={() => void copy()}>
          {WORDS.copy}
        </button>
        <button type="button" class="plain" onClick={save}>
          {WORDS.save}
        </button>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
      {text === '' ? null : <textarea aria-label={WORDS.copyHere} readOnly value={text} />}
    </details>
  )
}
