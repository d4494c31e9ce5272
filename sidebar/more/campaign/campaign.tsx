// The year's reasons: month by month what serves a segment, where nothing does, and the form that adds an item.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CampaignMonth, CampaignSegment } from '../../../src/core/reasons/campaign'
import type { Desk } from '../../frame/desk'
import { SelectField } from '../../frame/fields'
import { useStore } from '../../frame/store'
import { CampaignStore } from './campaign-store'
import { EntryForm } from './entry-form'
import { Reading } from './reading'
import { WORDS } from './words'

export function Campaign({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new CampaignStore(desk, 'Reasons'), [desk])
  const [chosen, choose] = useState(0)
  const { page } = useStore(store)
  useEffect(() => store.load(), [store])
  const segment = page?.segments[chosen] ?? page?.segments[0]
  return (
    <>
      <Reading store={store} />
      {page && page.segments.length === 0 ? <p>{WORDS.nobody}</p> : null}
      {page && page.segments.length > 1 ? (
        <SelectField
          id="campaign-segment"
          label={WORDS.whom}
          value={String(chosen)}
          options={page.segments.map((one, at) => [
            String(at),
            WORDS.counted(nameOf(one, false), one.people),
          ])}
          choose={(at) => choose(Number(at))}
        />
      ) : null}
      {page && segment ? (
        <Year store={store} segment={segment} whom={nameOf(segment, page.segments.length === 1)} />
      ) : null}
      {page?.problems.map((problem) => (
        <p key={problem} class="doubt">
          {problem}
        </p>
      ))}
      {page ? <EntryForm store={store} /> : null}
    </>
  )
}

/** A segment by its name; those without one are all clients, or the others. */
const nameOf = ({ segment }: CampaignSegment, isOnly: boolean): string =>
  segment || (isOnly ? WORDS.clients : WORDS.otherClients)

interface YearProps {
  readonly store: CampaignStore
  readonly segment: CampaignSegment
  /** The segment by its name. */
  readonly whom: string
}

function Year({ store, segment, whom }: YearProps) {
  const { months, least, most, partial } = segment
  const planned = months.reduce((sum, { items }) => sum + items.length, 0)
  const lacks = months.reduce((sum, month) => sum + month.lacks, 0)
  return (
    <>
      <p>{WORDS.figures(planned, least, most)}</p>
      <p class={lacks > 0 ? 'doubt' : 'quiet'}>{WORDS.gaps(lacks)}</p>
      <ol class="year">
        {months.map((month) => (
          <li key={month.month} class={month.lacks > 0 ? 'gap' : undefined}>
            <Month store={store} segment={segment} whom={whom} month={month} />
          </li>
        ))}
      </ol>
      {partial.length > 0 ? (
        <p class="quiet">{WORDS.partial(partial.map(({ item, people }) => WORDS.counted(item, people)))}</p>
      ) : null}
    </>
  )
}

function Month({ store, segment, whom, month }: YearProps & { readonly month: CampaignMonth }) {
  const { year, month: at, items, lacks } = month
  const name = WORDS.month(year, at)
  /** Fills the form for the gap, and goes to it. */
  const fill = (): void => {
    const iso = `${year}-${String(at).padStart(2, '0')}`
    const last = new Date(Date.UTC(year, at, 0)).getUTCDate()
    store.change({ segment: segment.segment, from: `${iso}-01`, until: `${iso}-${last}` })
    document.getElementById('entry-name')?.focus()
  }
  return (
    <>
      <strong>{name}</strong>
      {items.map(({ item }) => (
        <span key={item} class="served">
          {item}
        </span>
      ))}
      {lacks > 0 ? (
        <span class="lacks">
          {WORDS.nothing(whom, lacks)}
          <button type="button" class="link" onClick={fill}>
            {WORDS.fill}
            <span class="unseen">{` ${name}`}</span>
          </button>
        </span>
      ) : null}
      {lacks === 0 && items.length === 0 ? <span class="served quiet">{WORDS.enough}</span> : null}
    </>
  )
}
