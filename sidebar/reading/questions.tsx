// What Touchline asks about the sheet, at most three questions: columns, stage words, the order of days and amounts. Each
// has its answer ready or may be left for later.
import type { ReadingPage } from '../../src/app/set-up/reading-page'
import type { StageKind } from '../../src/core/rules/stages'
import { shownCell } from '../frame/days'
import { SelectField } from '../frame/fields'
import type { ReadingStore } from './reading-store'
import { proposedStageKind } from './stage-proposals'
import { WORDS } from './words'

interface QuestionProps {
  readonly store: ReadingStore
  readonly page: ReadingPage
}

export function Questions({ store, page }: QuestionProps) {
  return (
    <>
      <Columns store={store} page={page} />
      <Stages store={store} page={page} />
      <Orders store={store} page={page} />
    </>
  )
}

function Columns({ store, page }: QuestionProps) {
  const { columns } = page.reading.questions
  if (columns.length + page.lost.length === 0) return null
  return (
    <section class="asked" aria-labelledby="ask-columns">
      <h2 id="ask-columns">{WORDS.areTheseColumns}</h2>
      <ul>
        {page.lost.map(({ field, header }) => (
          <li key={field}>
            <ColumnField store={store} page={page} field={field} />
            <p class="quiet">{WORDS.noLonger(header)}</p>
          </li>
        ))}
        {columns.map(({ field, samples, reason }) => (
          <li key={field}>
            <ColumnField store={store} page={page} field={field} />
            <p class="quiet">
              {samplesText(samples)} {WORDS.becauseOf(reason)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which column holds a field: any header of the sheet, or none. */
export function ColumnField({ store, page, field }: QuestionProps & { readonly field: string }) {
  const { columns } = store.state.answers
  const matched: Readonly<Record<string, { readonly header: string }>> = page.reading.matched
  const label = WORDS.fields[field] ?? page.fields.find(({ key }) => key === field)?.label ?? field
  const chosen = columns[field] ?? matched[field]?.header ?? ''
  return (
    <div class="pair">
      <SelectField
        id={`column-${field}`}
        label={label}
        value={chosen}
        none={WORDS.noColumn}
        options={page.headers}
        choose={(header) => store.useColumn(field, header)}
      />
    </div>
  )
}

const KINDS: readonly StageKind[] = ['open', 'won', 'lost']

function Stages({ store, page }: QuestionProps) {
  const unknown = page.reading.questions.stages
  if (unknown.length === 0) return null
  const isLikely = unknown.some(({ word }) => proposedStageKind(word) !== null)
  return (
    <section class="asked" aria-labelledby="ask-stages">
      <h2 id="ask-stages">{WORDS.whatStages}</h2>
      <p class="quiet">
        {isLikely ? `${WORDS.likelyChosen} ` : ''}
        {WORDS.untilSaid}
      </p>
      {unknown.map(({ word, rows }) => (
        <StageField key={word} store={store} word={word} rows={rows} />
      ))}
      {unknown.length > 1 ? <AllStages store={store} words={unknown.map(({ word }) => word)} /> : null}
    </section>
  )
}

/** Answers for all words at once. */
function AllStages({ store, words }: { readonly store: ReadingStore; readonly words: readonly string[] }) {
  const { stages } = store.state.answers
  const left = words.filter((word) => stages[word] === undefined)
  return (
    <div class="line all">
      <button
        type="button"
        class="plain"
        disabled={left.length === 0}
        onClick={() => store.sayStages(left, 'open')}
      >
        {WORDS.restOpen}
      </button>
      <button
        type="button"
        class="plain"
        disabled={left.length === words.length}
        onClick={() => store.sayStages(words, '')}
      >
        {WORDS.allLater}
      </button>
    </div>
  )
}

/** One stage word: open, won, lost, or said later. */
export function StageField({
  store,
  word,
  rows,
  kind = '',
}: {
  readonly store: ReadingStore
  readonly word: string
  readonly rows: number
  readonly kind?: StageKind | ''
}) {
  const said = store.state.answers.stages[word] ?? kind
  return (
    <fieldset class="pair">
      <legend>
        {WORDS.quote(word)} <span class="quiet">{WORDS.rows(rows)}</span>
      </legend>
      <div class="chips three">
        {KINDS.map((one) => (
          <label class="chip" key={one}>
            <input
              type="radio"
              name={`stage-${word}`}
              value={one}
              checked={said === one}
              onClick={() => store.sayStage(word, said === one ? '' : one)}
            />
            <span>{WORDS.kinds[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Orders({ store, page }: QuestionProps) {
  const { order } = page.reading.questions
  if (order.length === 0) return null
  return (
    <section class="asked" aria-labelledby="ask-order">
      <h2 id="ask-order">{WORDS.howWritten}</h2>
      {order.map(({ what, headers, samples }) => (
        <fieldset class="pair" key={what}>
          <legend>
            {WORDS.orders(headers.map(WORDS.quote).join(', '), what)}{' '}
            <span class="quiet">{samplesText(samples)}</span>
          </legend>
          <div class="chips">
            {Object.entries(page.orders[what]).map(([value, text]) => (
              <label class="chip" key={value}>
                <input
                  type="radio"
                  name={what}
                  value={value}
                  checked={store.state.answers.order[what] === value}
                  onChange={() => store.sayOrder({ [what]: value })}
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}

/** Three cells of a column, so that one sees what is meant. */
export const samplesText = (samples: readonly string[]): string =>
  samples.length === 0 ? WORDS.allBlank : `${samples.map((one) => WORDS.quote(shownCell(one))).join(', ')}.`
