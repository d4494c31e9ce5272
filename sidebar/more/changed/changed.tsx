// What the last night changed, row by row, with the reason; a click shows the row, and one takes the whole night back.
import { useState } from 'preact/hooks'
import type { NightPage, ShownChange } from '../../../src/app/panel/night-changes'
import type { CellLeft } from '../../../src/app/panel/night-undo'
import { isoDay, SERIAL_OF_EPOCH } from '../../../src/core/calendar/day'
import { CHANGE_KINDS } from '../../../src/core/ledger/night-changes'
import { dayWords } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { againBy } from '../../frame/messages'
import { showCell } from '../../frame/show-cell'
import { hear } from '../../hear'
import { Asked } from '../asked'
import { WORDS } from './words'

interface Of {
  readonly desk: Desk
}

export const Changed = ({ desk }: Of) => (
  <Asked ask={() => desk.server.nightChanges()} loading={WORDS.loading}>
    {(page) => <Changes desk={desk} first={page} />}
  </Asked>
)

function Changes({ desk, first }: Of & { readonly first: NightPage }) {
  const [page, show] = useState(first)
  const [left, setLeft] = useState<readonly CellLeft[]>([])
  const [isBusy, setBusy] = useState(false)
  if (page.day === '') return <p>{WORDS.none}</p>
  const day = dayWords(page.day)
  const undo = (): void => {
    setBusy(true)
    desk.messages.busy(WORDS.undoing)
    const failed = (text: string): void => {
      setBusy(false)
      desk.messages.failed(text, [againBy(undo)])
    }
    hear(
      desk.server.undoNight(),
      (answer) => {
        setBusy(false)
        show(answer.page)
        setLeft(answer.left)
        desk.messages.done(WORDS.undone(answer.rows))
      },
      failed,
    )
  }
  const isNothing = page.changes.length === 0 && page.words.length === 0 && page.columns.length === 0
  return (
    <>
      <p>{isNothing ? WORDS.nothing(day) : WORDS.by(day)}</p>
      {CHANGE_KINDS.map((kind) => (
        <Kind key={kind} desk={desk} page={page} kind={kind} />
      ))}
      <Found title={WORDS.words} lines={page.words.map(({ word, kind }) => WORDS.word(word, kind))} />
      <Found title={WORDS.columns} lines={page.columns} />
      <div aria-live="polite">
        {page.isUndone ? (
          <p>
            {WORDS.isUndone} {WORDS.tonight}
          </p>
        ) : null}
        {left.length > 0 ? <Left desk={desk} left={left} /> : null}
      </div>
      {page.isUndone || page.rows === 0 ? null : (
        <>
          <p class="quiet">{WORDS.explains}</p>
          <button type="button" class="save" disabled={isBusy} onClick={undo}>
            {WORDS.undo}
          </button>
        </>
      )}
    </>
  )
}

type KindProps = Of & { readonly page: NightPage; readonly kind: ShownChange['kind'] }

function Kind({ desk, page, kind }: KindProps) {
  const own = page.changes.filter((change) => change.kind === kind)
  const count = page.counts[kind] ?? 0
  if (count === 0) return null
  return (
    <section aria-label={WORDS.headings[kind]}>
      <h3>
        {WORDS.headings[kind]} ({count})
      </h3>
      <ul class="night">
        {own.map((change) => (
          <li key={change.id}>
            <button
              type="button"
              class="link"
              onClick={() => showCell(desk, page.tab, change.row, 'Verdict')}
            >
              {change.name}, {WORDS.row(change.row)}
            </button>
            <p>{said(change)}</p>
          </li>
        ))}
      </ul>
      {count > own.length ? <p class="quiet">{WORDS.more(count - own.length)}</p> : null}
    </section>
  )
}

/** A day as a serial number, in words; a text as it stands. */
const shown = (value: string | number): string =>
  typeof value === 'number' ? dayWords(isoDay(value - SERIAL_OF_EPOCH)) : value || WORDS.nothingBefore

function said({ kind, before, after, why }: ShownChange): string {
  const isMove = kind === 'planned' || kind === 'verdict'
  const what = isMove ? WORDS.moved(shown(before), shown(after)) : String(after)
  return [what, why].filter((part) => part !== '').join(': ')
}

const Found = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )

const Left = ({ desk, left }: Of & { readonly left: readonly CellLeft[] }) => (
  <>
    <p>{WORDS.left}</p>
    <ul>
      {left.map((cell) => (
        <li key={WORDS.cell(cell)}>
          <button type="button" class="link" onClick={() => showCell(desk, cell.tab, cell.row, cell.header)}>
            {WORDS.cell(cell)}
          </button>
        </li>
      ))}
    </ul>
  </>
)
