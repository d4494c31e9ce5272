// The panel: search, places, of which one is shown, and one message. What was typed in a place stays while another is shown.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Audit } from './audit/audit'
import { useWhereabouts } from './copy-or-moved'
import { Desk } from './frame/desk'
import { KeyList } from './frame/key-list'
import { LiveRing } from './frame/live'
import { MessageBar } from './frame/message-bar'
import { Navigation } from './frame/navigation'
import { PLACES } from './frame/places'
import { Search } from './frame/search'
import { useStore } from './frame/store'
import { useKeys } from './frame/use-keys'
import { WORDS } from './frame/words'
import { More } from './more/more'
import { Now } from './now/now'
import { Purge } from './purge/purge'
import type { PanelServer } from './server'
import { Time } from './time/time'
import { TimeStore } from './time/time-store'
import { CallStore } from './today/call-store'
import { Today } from './today/today'
import { TodayStore } from './today/today-store'

export function Panel({ server }: { readonly server: PanelServer }) {
  const where = useWhereabouts(server)
  return (
    <>
      <h1 class="unseen">Touchline</h1>
      {where.question}
      {where.said === '' ? null : <p role="status">{where.said}</p>}
      {where.isNew ? (
        <Audit server={where.server} open={where.begin} />
      ) : (
        <Open key={where.key} server={where.server} />
      )}
    </>
  )
}

function Open({ server }: { readonly server: PanelServer }) {
  const desk = useMemo(() => new Desk(server), [server])
  const stores = useMemo(() => {
    const today = new TodayStore(desk)
    const time = new TimeStore(desk)
    return { today, time, calls: new CallStore(today, time.timer) }
  }, [desk])
  const { place } = useStore(desk.places)
  const [isListed, list] = useState(false)
  useFrameKeys(desk, isListed, list)
  useStaying(desk)
  return (
    <>
      <LiveRing />
      <Search desk={desk} />
      <Navigation desk={desk} />
      {isListed ? <KeyList keys={desk.keys} close={() => list(false)} /> : null}
      <div hidden={place !== 'Now'}>
        <Now desk={desk} isShown={place === 'Now'} />
      </div>
      {place === 'Today' ? <Today desk={desk} stores={stores} /> : null}
      <div hidden={place !== 'Purge'}>
        <Purge desk={desk} isShown={place === 'Purge'} />
      </div>
      {place === 'Time' ? <Time time={stores.time} /> : null}
      {place === 'More' ? <More desk={desk} /> : null}
      <MessageBar messages={desk.messages} />
    </>
  )
}

/** Who does something where the panel opened means to stay there, whoever is selected in the sheet. */
function useStaying({ places }: Desk): void {
  const { place, isOpening } = useStore(places)
  useEffect(() => {
    if (!isOpening || place !== 'Today') return undefined
    const left = new AbortController()
    for (const kind of ['pointerdown', 'keydown'])
      document.addEventListener(kind, () => places.stay(), { signal: left.signal })
    return () => left.abort()
  }, [places, isOpening, place])
}

/** The keys that are heard in every place. */
function useFrameKeys(desk: Desk, isListed: boolean, list: (isListed: boolean) => void): void {
  const { keys, messages, places } = desk
  useStore(messages)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => keys.press(event)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
  const goes = PLACES.map(({ place, key }) => ({
    key,
    does: WORDS.goTo(WORDS.places[place]),
    act: () => places.go(place),
  }))
  const takesBack = messages.canTakeBack()
    ? [{ key: 'u', does: WORDS.undo, act: () => messages.takeBack() }]
    : []
  useKeys(
    keys,
    {
      keys: [
        { key: '/', does: WORDS.search, act: () => document.getElementById('search')?.focus() },
        ...goes,
        ...takesBack,
        { key: '?', does: WORDS.showKeys, isAlways: true, act: () => list(!isListed) },
        {
          key: 'Escape',
          does: '',
          isForFields: true,
          isAlways: true,
          act: () => (isListed ? list(false) : messages.dismiss()),
        },
      ],
    },
    'below',
  )
}
