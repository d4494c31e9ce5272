// How I read your sheet: what was understood, what is asked, what was left out; every line can be corrected.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ReadingPage } from '../../src/app/set-up/reading-page'
import type { SetUpReport } from '../../src/app/set-up/set-up'
import { SelectField } from '../frame/fields'
import { Trouble } from '../frame/trouble'
import type { PanelServer } from '../server'
import { PlaceChoice } from './place-choice'
import { ColumnField, Questions, StageField, samplesText } from './questions'
import { ReadingStore } from './reading-store'
import { WORDS } from './words'

/** @param close what to do when set-up is done and the user has read it */
export function Reading({ server, close }: { readonly server: PanelServer; readonly close?: () => void }) {
  const [, changed] = useState({})
  const store = useMemo(() => new ReadingStore(server, () => changed({})), [server])
  useEffect(() => store.read(), [store])
  const { page, trouble, isBusy, done } = store.state
  if (done) return <Done done={done} close={close} again={() => store.read(done.tab)} />
  return (
    <div class="reading" aria-busy={isBusy}>
      {page === null && isBusy ? <p role="status">{WORDS.reading}</p> : null}
      {page ? <Page store={store} page={page} /> : null}
      <Trouble text={trouble} again={() => store.read(page?.reading.tab)} label={WORDS.readAgain} />
      {page ? <Foot store={store} page={page} isBusy={isBusy} /> : null}
    </div>
  )
}

interface PageProps {
  readonly store: ReadingStore
  readonly page: ReadingPage
}

function Page({ store, page }: PageProps) {
  return (
    <>
      <TabField page={page} read={(tab) => store.read(tab)} />
      <Summary page={page} />
      <Questions store={store} page={page} />
      <Understood store={store} page={page} />
      <Left page={page} />
      <People store={store} page={page} />
      {page.isSetUp ? null : (
        <PlaceChoice place={store.state.place} choose={(place) => store.standAt(place)} />
      )}
    </>
  )
}

/** Several tabs look like a pipeline: which one it is. */
export function TabField({
  page,
  read,
}: {
  readonly page: ReadingPage
  readonly read: (tab: string) => void
}) {
  if (page.tabs.length < 2) return null
  return (
    <div class="pair">
      <SelectField
        id="tab"
        label={WORDS.pipelineOn}
        value={page.reading.tab}
        options={page.tabs}
        choose={read}
      />
    </div>
  )
}

/** What the tab is taken for, in one sentence. */
function Summary({ page }: { readonly page: ReadingPage }) {
  const { rows, tab, stages } = page.reading
  const counted = (kind: string): number =>
    stages.filter((stage) => stage.kind === kind).reduce((sum, stage) => sum + stage.rows, 0)
  const [won, lost] = [counted('won'), counted('lost')]
  return (
    <p>
      {WORDS.found(rows, tab)}
      {won + lost === 0 ? '' : WORDS.ofWhich(won, lost)}.{page.isSetUp ? '' : WORDS.nothingWritten}
    </p>
  )
}

export function Understood({ store, page }: PageProps) {
  const { matched, stages } = page.reading
  const known = stages.filter(({ kind }) => kind !== null)
  return (
    <details class="fold">
      <summary>{WORDS.understood}</summary>
      <h3>{WORDS.columns}</h3>
      <ul>
        {Object.entries(matched).map(([field, { samples }]) => (
          <li key={field}>
            <ColumnField store={store} page={page} field={field} />
            <p class="quiet">{samplesText(samples)}</p>
          </li>
        ))}
      </ul>
      {known.length === 0 ? null : <h3>{WORDS.stageWords}</h3>}
      {known.map(({ word, kind, rows }) => (
        <StageField key={word} store={store} word={word} rows={rows} kind={kind ?? ''} />
      ))}
    </details>
  )
}

/** What was not used, not found, not a row, or cannot be read. */
export function Left({ page }: { readonly page: ReadingPage }) {
  const { unused, missing, skipped, problems } = page.reading
  const lists = [
    { title: WORDS.notFound, lines: missing.map(({ follows }) => follows) },
    {
      title: WORDS.notUsed,
      lines: unused.map(
        ({ header, what, samples }) => `${WORDS.quote(header)}: ${what}. ${samplesText(samples)}`,
      ),
    },
    { title: WORDS.leftOut, lines: skipped.map(({ row, why }) => `${WORDS.row(row)}: ${why}`) },
    {
      title: WORDS.unreadable,
      lines: problems.map(({ row, header, text }) => `${placeText(row, header)}: ${text}`),
    },
  ]
  return (
    <>
      {lists.map(({ title, lines }) => (
        <Lines key={title} title={title} lines={lines} />
      ))}
    </>
  )
}

const placeText = (row: number, header: string): string =>
  [row > 0 ? WORDS.row(row) : '', header].filter((text) => text !== '').join(', ')

/** Lines shown at once; the others are counted, because a page of a thousand is read by nobody. */
const MOST_LINES = 50

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  const more = lines.length - MOST_LINES
  return (
    <details class="fold">
      <summary>
        {title} <span class="quiet">({lines.length})</span>
      </summary>
      <ul class="lines">
        {lines.slice(0, MOST_LINES).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {more > 0 ? <li>{WORDS.andMore(more)}</li> : null}
      </ul>
    </details>
  )
}

/** Rows of different people that share an address or a number: joined only when the user says so (S9). */
export function People({ store, page }: PageProps) {
  const { people } = page.reading
  if (people.length === 0) return null
  return (
    <details class="fold">
      <summary>
        {WORDS.people} <span class="quiet">({people.length})</span>
      </summary>
      {people.map(({ key, shown, names }) => (
        <label class="choice" key={key}>
          <input
            type="checkbox"
            checked={store.state.answers.joined.includes(key)}
            onChange={(event) => store.join(key, event.currentTarget.checked)}
          />
          {WORDS.share(names, shown)}
        </label>
      ))}
    </details>
  )
}

function Foot({ store, page, isBusy }: PageProps & { readonly isBusy: boolean }) {
  const isSaid = page.reading.questions.stages.some(({ word }) => store.state.answers.stages[word])
  const setUp = isSaid ? WORDS.setUpSaid : WORDS.setUp
  return (
    <div class="set-up">
      {page.hasNarrowFilter ? (
        <label class="choice">
          <input
            type="checkbox"
            checked={store.state.answers.widen}
            onChange={(event) => store.widen(event.currentTarget.checked)}
          />
          {WORDS.widen}
        </label>
      ) : null}
      <button type="button" class="save" disabled={isBusy} onClick={() => store.setUp()}>
        {isBusy ? WORDS.working : page.isSetUp ? WORDS.saveAndJudge : setUp}
      </button>
      <p class="quiet">{page.isSetUp ? WORDS.judgedAgain : WORDS.adds}</p>
    </div>
  )
}

function Done({
  done,
  close,
  again,
}: {
  readonly done: SetUpReport
  readonly close?: (() => void) | undefined
  readonly again: () => void
}) {
  return (
    <div class="reading" role="status">
      <h2>{WORDS.ready}</h2>
      {done.messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {close ? (
        <button type="button" class="save" onClick={close}>
          {WORDS.done}
        </button>
      ) : (
        <button type="button" class="plain" onClick={again}>
          {WORDS.lookAgain}
        </button>
      )}
    </div>
  )
}
