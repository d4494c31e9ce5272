// Rows that are likely there twice; of an open pair the user says which row stays and whose cells stand, then both become one.
import { useEffect, useMemo } from 'preact/hooks'
import type { LikelyPair } from '../../../src/app/panel/duplicates-page'
import { shownCell } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { DuplicatesStore, type Which } from './duplicates-store'
import { WORDS } from './words'

const BOTH: readonly Which[] = [0, 1]

export function Duplicates({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new DuplicatesStore(desk), [desk])
  const { page, trouble, draft } = useStore(store)
  useEffect(() => store.load(), [store])
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  if (!page) return <p role="status">{WORDS.loading}</p>
  const { pairs, more } = page
  return (
    <>
      <p role="status">{pairs.length === 0 ? WORDS.none : WORDS.count(pairs.length + more)}</p>
      <ul class="pairs">
        {pairs.map((pair) => {
          const isOpen = draft?.pair === pair
          return (
            <li key={pair.sides.map(({ id }) => id).join(' ')}>
              <button
                type="button"
                class="row"
                aria-expanded={isOpen}
                onClick={() => store.open(isOpen ? null : pair)}
              >
                <strong>{namesOf(pair)}</strong>
                <span class="quiet">{pair.shared.map((one) => WORDS.shared[one]).join(', ')}</span>
              </button>
              {isOpen ? <Merging store={store} /> : null}
            </li>
          )
        })}
      </ul>
      {more > 0 ? <p class="quiet">{WORDS.more(more)}</p> : null}
    </>
  )
}

const namesOf = ({ sides }: LikelyPair): string =>
  sides.map(({ name, row }) => `${name} (${WORDS.row(row)})`).join(' · ')

function Merging({ store }: { readonly store: DuplicatesStore }) {
  const { draft, isSaving } = store.state
  if (!draft) return null
  const { pair, stays } = draft
  const [stay, go] = stays === 0 ? pair.sides : [pair.sides[1], pair.sides[0]]
  return (
    <form
      class="merging"
      onSubmit={(event) => {
        event.preventDefault()
        store.merge()
      }}
    >
      <fieldset>
        <legend>{WORDS.which}</legend>
        {BOTH.map((which) => (
          <label key={which} class="choice">
            <input type="radio" name="stays" checked={stays === which} onChange={() => store.stay(which)} />
            {`${pair.sides[which].name}, ${WORDS.row(pair.sides[which].row)}`}
          </label>
        ))}
      </fieldset>
      <Fields store={store} pair={pair} />
      <p class="quiet">{WORDS.goes(go.row)}</p>
      <div class="line">
        <button type="submit" class="plain" disabled={isSaving}>
          {WORDS.merge(stay.row, go.row)}
        </button>
        <button type="button" class="plain" disabled={isSaving} onClick={() => store.open(null)}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  )
}

/** Cells in which the rows differ: where both are filled the user chooses, where one is blank it is filled in. */
function Fields({ store, pair }: { readonly store: DuplicatesStore; readonly pair: LikelyPair }) {
  const { draft } = store.state
  const stays = draft?.stays ?? 0
  const both = pair.fields.filter(({ texts }) => texts.every((text) => text !== ''))
  const filled = pair.fields.filter(({ texts }) => texts[stays] === '')
  return (
    <>
      {both.length > 0 ? <p>{WORDS.cells}</p> : null}
      {both.map(({ header, texts }) => (
        <fieldset key={header}>
          <legend>{header}</legend>
          {BOTH.map((which) => (
            <label key={which} class="choice">
              <input
                type="radio"
                name={`cell ${header}`}
                checked={(draft?.chosen[header] ?? stays) === which}
                onChange={() => store.choose(header, which)}
              />
              {shownCell(texts[which])}
            </label>
          ))}
        </fieldset>
      ))}
      {filled.map(({ header, texts }) => (
        <p key={header} class="quiet">
          {WORDS.filled(header, shownCell(texts[stays === 0 ? 1 : 0]))}
        </p>
      ))}
    </>
  )
}
