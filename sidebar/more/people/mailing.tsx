// The mailing list, or the rows that are selected in the sheet: copied, and logged once it is sent.
import { useEffect, useMemo } from 'preact/hooks'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { People } from './people'
import { PeopleStore } from './people-store'
import { WORDS } from './words'

const SOURCES = ['mailing', 'selected'] as const

export function Mailing({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new PeopleStore(desk, { of: 'mailing', event: '' }), [desk])
  const { source } = useStore(store)
  useEffect(() => store.load(), [store])
  return (
    <>
      <fieldset class="line sources">
        <legend>{WORDS.who}</legend>
        {SOURCES.map((of) => (
          <label key={of} class="choice">
            <input
              type="radio"
              name="people-source"
              checked={source.of === of}
              onChange={() => store.from({ of, event: '' })}
            />
            {of === 'mailing' ? WORDS.list : WORDS.selected}
          </label>
        ))}
      </fieldset>
      {source.of === 'mailing' ? <p class="quiet">{WORDS.benchFirst}</p> : null}
      <People desk={desk} store={store} />
    </>
  )
}
