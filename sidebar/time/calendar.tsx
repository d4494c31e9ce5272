// "Look at your calendar": a file of the last weeks is read in the browser, shown as time by category to correct, and only what
// is kept is written.
import { useState } from 'preact/hooks'
import type { TimePage } from '../../src/app/panel/time-page'
import { CATEGORIES } from '../../src/core/tabs/vocabulary'
import { type EventGroup, groupsOf, minutesByCategory, stretchesOf } from './calendar-groups'
import { WORDS } from './calendar-words'
import { type CalendarRead, MOST_CHARACTERS, readCalendar } from './ics-in'
import { lasting } from './lasting'
import type { TimeStore } from './time-store'
import { instantOf } from './zones'

/** Days that are looked at, today among them: the four weeks that the place Time tells of. */
const PAST_DAYS = 28
const DAY_MS = 86_400_000
/** Lines that are written at once. */
const MOST_LINES = 500

interface Looked {
  readonly groups: readonly EventGroup[]
  /** What of the file is read otherwise than it stands there, in words. */
  readonly notes: readonly string[]
  readonly trouble: string
}

const notesOn = ({ unread, wholeDays, unknownZones }: CalendarRead): string[] => [
  ...(unread > 0 ? [WORDS.unread(unread)] : []),
  ...(wholeDays + unknownZones > 0 ? [WORDS.leftOut(wholeDays, unknownZones)] : []),
]

const NOTHING: Looked = { groups: [], notes: [], trouble: '' }

export function Calendar({ time, page }: { readonly time: TimeStore; readonly page: TimePage }) {
  const [{ groups, notes, trouble }, set] = useState(NOTHING)
  const look = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? []
    if (!file) return
    if (file.size > MOST_CHARACTERS) return set({ ...NOTHING, trouble: WORDS.tooLong })
    const text = await file.text()
    input.value = ''
    if (!/BEGIN:VCALENDAR/i.test(text)) return set({ ...NOTHING, trouble: WORDS.noCalendar })
    const from = instantOf(page.zone, Date.parse(page.today) - (PAST_DAYS - 1) * DAY_MS)
    const read = readCalendar(text, { from, to: page.now }, page.zone)
    const ended = read.events.filter(({ to }) => to <= page.now)
    return set({
      groups: groupsOf(ended),
      notes: notesOn(read),
      trouble: ended.length === 0 ? WORDS.nothingThere : '',
    })
  }
  const kept = stretchesOf(groups)
  const keep = async (): Promise<void> => {
    const add = kept.slice(0, MOST_LINES)
    const isDone = await time.change(
      WORDS.kept(add.length),
      { call: 'keepTime', request: { add, remove: [] } },
      { call: 'keepTime', request: { add: [], remove: add } },
    )
    if (isDone) set(NOTHING)
  }
  const choose = (at: number, category: string): void =>
    set({
      groups: groups.map((group, one) => (one === at ? { ...group, category } : group)),
      notes,
      trouble,
    })
  return (
    <details class="calendar">
      <summary>{WORDS.title}</summary>
      <p class="quiet">{WORDS.says}</p>
      <label for="calendar-file">{WORDS.choose}</label>
      <input
        id="calendar-file"
        type="file"
        accept=".ics,text/calendar"
        onChange={(event) => void look(event.currentTarget)}
      />
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      {groups.length === 0 ? null : (
        <>
          <p role="status">
            {[...minutesByCategory(groups)]
              .map(([category, minutes]) => `${category}: ${lasting(minutes)}`)
              .join(' · ')}
          </p>
          <ul class="spent">
            {groups.map(({ title, events, minutes, category }, at) => (
              <li key={title}>
                <label for={`event-${at}`}>
                  {title === '' ? WORDS.untitled : title}{' '}
                  <span class="quiet">{WORDS.times(events.length, lasting(minutes))}</span>
                </label>
                <select
                  id={`event-${at}`}
                  value={category}
                  onChange={(event) => choose(at, event.currentTarget.value)}
                >
                  <option value="">{WORDS.leaveOut}</option>
                  {CATEGORIES.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
          <div class="line">
            <button type="button" disabled={kept.length === 0} onClick={() => void keep()}>
              {WORDS.keep(Math.min(kept.length, MOST_LINES))}
            </button>
            <button type="button" class="plain" onClick={() => set(NOTHING)}>
              {WORDS.forget}
            </button>
          </div>
        </>
      )}
    </details>
  )
}
