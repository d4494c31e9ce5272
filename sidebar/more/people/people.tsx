// A list of people: filter, ticks, copies, and the form that logs one touch each.
import { useState } from 'preact/hooks'
import type { ListedPerson } from '../../../src/app/panel/people-page'
import { shareText } from '../../audit/picture'
import { dayWords } from '../../frame/days'
import { download } from '../../frame/download'
import { SelectField, Tick as TickField } from '../../frame/fields'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { addressed, bccOf, csvOf } from './csv'
import type { PeopleProps } from './people-store'
import { Sent } from './sent'
import { WORDS } from './words'

/** People who are shown with a tick of their own. */
const MOST_SHOWN = 200

export function People({ desk, store }: PeopleProps) {
  const { people, page, isLoading, trouble } = useStore(store)
  return (
    <div aria-busy={isLoading}>
      {isLoading ? <p role="status">{WORDS.loading}</p> : null}
      <Trouble text={trouble} again={() => store.load()} />
      {page && people.length === 0 ? <p>{WORDS.nobody}</p> : null}
      {page && people.length > 0 ? (
        <>
          <Filter store={store} />
          <Copies store={store} />
          <Chosen store={store} />
        </>
      ) : null}
      {page ? <LeftOut store={store} /> : null}
      {page && people.length > 0 ? <Sent desk={desk} store={store} /> : null}
    </div>
  )
}

type Of = Pick<PeopleProps, 'store'>

function Filter({ store }: Of) {
  const { people, filter } = store.state
  const counts = new Map<string, number>()
  const count = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)
  const standings = [...new Set(people.map(({ standing }) => standing))]
  const segments = [...new Set(people.map(({ segment }) => segment))].filter((one) => one !== '').sort()
  for (const { standing, segment } of people) [standing, segment].map(count)
  if (standings.length + segments.length < 2) return null
  const shown = (key: string, name = key) => [key, WORDS.counted(name, counts.get(key) ?? 0)] as const
  return (
    <SelectField
      id="people-filter"
      label={WORDS.filter}
      value={filter}
      none={WORDS.everybody(people.length)}
      options={[
        ...standings.map((one) => shown(one, WORDS.standings[one])),
        ...segments.map((one) => shown(one)),
      ]}
      choose={(chosen) => store.change({ filter: chosen })}
    />
  )
}

/** Cells of a person in the CSV, in the order of its header. */
const cellsOf = ({ name, email, company, segment, standing, since, automated, item }: ListedPerson) => [
  ...[name, email, company, segment, WORDS.stands[standing], since, automated, item],
]

function Copies({ store }: Of) {
  const [said, say] = useState('')
  const [text, offer] = useState('')
  const chosen = addressed(store.chosen)
  const csv = (): string => csvOf([WORDS.header, ...chosen.map(cellsOf)])
  const copy = (what: string, done: string): void => {
    void shareText(what).then((isDone) => {
      say(isDone ? done : WORDS.copyHere)
      offer(isDone ? '' : what)
    })
  }
  return (
    <>
      <div class="line copies">
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() => copy(bccOf(chosen), WORDS.copied(chosen.length))}
        >
          {WORDS.copyAddresses(chosen.length)}
        </button>
        <button type="button" class="plain" onClick={() => copy(csv(), WORDS.csvCopied)}>
          {WORDS.copyCsv}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            downloadCsv(csv())
            say(WORDS.downloaded)
          }}
        >
          {WORDS.download}
        </button>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
      {text === '' ? null : <textarea aria-label={WORDS.copyHere} readOnly value={text} />}
    </>
  )
}

/** Puts the list into the downloads; a byte order mark tells spreadsheets that it is UTF-8. */
const downloadCsv = (csv: string): void =>
  download(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }), 'touchline.csv')

function Chosen({ store }: Of) {
  const { shown, chosen } = store
  const { unticked } = store.state
  const more = shown.length - MOST_SHOWN
  return (
    <details class="fold">
      <summary>{WORDS.gets(chosen.length, shown.length)}</summary>
      <label class="tick all">
        <input
          type="checkbox"
          checked={chosen.length === shown.length}
          onChange={(event) =>
            store.tick(
              shown.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
        {WORDS.all}
      </label>
      <ul class="ticks">
        {shown.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.id}>
            <Tick
              person={one}
              isTicked={!unticked.has(one.id)}
              tick={(isTicked) => store.tick([one.id], isTicked)}
            />
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="quiet">{WORDS.more(more)}</p> : null}
    </details>
  )
}

interface TickProps {
  readonly person: ListedPerson
  readonly isTicked: boolean
  readonly tick: (isTicked: boolean) => void
}

function Tick({ person, isTicked, tick }: TickProps) {
  const { name, company, email, standing, since, automated, item } = person
  const facts = [
    ...[company === name ? '' : company, email],
    WORDS.since(WORDS.stands[standing], since === '' ? '' : dayWords(since)),
    automated === '' ? '' : WORDS.last(dayWords(automated)),
    item === '' ? '' : WORDS.due(item),
  ]
  return (
    <TickField isOn={isTicked} tick={tick}>
      {name}
      <span class="quiet facts">{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </TickField>
  )
}

/** Who is not on the list, or not copied, by name. */
function LeftOut({ store }: Of) {
  const { page } = store.state
  if (!page) return null
  const silent = store.chosen.filter(({ email }) => email === '').map(({ name }) => name)
  const lines = [
    silent.length > 0 ? WORDS.noAddress(silent) : '',
    page.declinedCount > 0 ? WORDS.declined(page.declined, page.declinedCount) : '',
    page.unknown > 0 ? WORDS.unknown(page.unknown) : '',
    page.hidden > 0 ? WORDS.hidden(page.hidden) : '',
    page.others > 0 ? WORDS.others(page.others) : '',
  ].filter((line) => line !== '')
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
    </>
  )
}
