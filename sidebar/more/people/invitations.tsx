// Events, whom to invite to one, and the invitations logged.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { dayWords } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { CampaignStore } from '../campaign/campaign-store'
import { EntryForm } from '../campaign/entry-form'
import { Reading } from '../campaign/reading'
import { People } from './people'
import { PeopleStore } from './people-store'
import { WORDS } from './words'

export function Invitations({ desk }: { readonly desk: Desk }) {
  const year = useMemo(() => new CampaignStore(desk, 'Events'), [desk])
  const [event, open] = useState('')
  const { page } = useStore(year)
  useEffect(() => year.load(), [year])
  if (event !== '') return <Guests desk={desk} event={event} close={() => open('')} />
  return (
    <>
      <Reading store={year} />
      {page ? (
        <>
          {page.events.length === 0 ? <p>{WORDS.noEvents}</p> : <h3>{WORDS.events}</h3>}
          <ul class="tools">
            {page.events.map((one) => (
              <li key={`${one.event} ${one.on}`}>
                <button type="button" class="row" onClick={() => open(one.event)}>
                  <strong>{one.event}</strong>
                  <span class="quiet">{dayWords(one.on)}</span>
                </button>
              </li>
            ))}
          </ul>
          <EntryForm store={year} />
        </>
      ) : null}
    </>
  )
}

interface GuestsProps {
  readonly desk: Desk
  readonly event: string
  close(): void
}

function Guests({ desk, event, close }: GuestsProps) {
  const store = useMemo(() => new PeopleStore(desk, { of: 'event', event }), [desk, event])
  useEffect(() => store.load(), [store])
  return (
    <>
      <h3>{event}</h3>
      <p class="quiet">{WORDS.invited}</p>
      <People desk={desk} store={store} />
      <button type="button" class="link later" onClick={close}>
        {WORDS.otherEvent}
      </button>
    </>
  )
}
