// The list of the keys that are heard now, on `?`.
import { useEffect, useRef } from 'preact/hooks'
import type { Keys } from './keys'
import { keyName, WORDS } from './words'

export function KeyList({ keys, close }: { readonly keys: Keys; close(): void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <section class="key-list" aria-label={WORDS.keys}>
      <dl>
        {keys
          .heard()
          .filter(({ does }) => does !== '')
          .map(({ key, does }) => (
            <div key={key}>
              <dt>
                <kbd>{keyName(key)}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
      </dl>
      <button type="button" class="plain" ref={button} onClick={close}>
        {WORDS.close}
      </button>
    </section>
  )
}
