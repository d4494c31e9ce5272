// Blocks: today's and those to come, what must move, what one click plans, and the way into a calendar (T2, T4, T6).
import { useState } from 'preact/hooks'
import type { ShownBlock, ShownMove } from '../../src/app/panel/time-blocks'
import type { TimePage } from '../../src/app/panel/time-page'
import { download } from '../frame/download'
import { dayName } from '../today/moments'
import { googleLink } from './calendar-link'
import { calendarFile } from './ics-out'
import { OwnBlock } from './own-block'
import type { TimeStore } from './time-store'
import { WORDS } from './words'

interface BlocksProps {
  readonly time: TimeStore
  readonly page: TimePage
}

/** `Wed 4 Mar, 09:00–11:00` */
function blockWords({ start, end }: ShownBlock): string {
  const [day = '', from = ''] = start.split(' ')
  return `${dayName(day)}, ${from}–${end.split(' ')[1] ?? ''}`
}

export function Blocks({ time, page }: BlocksProps) {
  const { own, moves } = page.blocks
  const today = own.filter(({ start }) => start.startsWith(page.today))
  return (
    <>
      {own.length === 0 ? <p>{WORDS.noBlocks}</p> : null}
      {own.length > 0 && today.length === 0 ? <p class="quiet">{WORDS.noneToday}</p> : null}
      {moves.length === 0 ? null : <Moves time={time} moves={moves} />}
      {own.length === 0 ? null : (
        <ul class="spent">
          {own.map((block) => (
            <Line key={`${block.start} ${block.end}`} time={time} page={page} block={block} />
          ))}
        </ul>
      )}
      <Proposal time={time} page={page} />
      {own.length === 0 ? null : <IntoCalendar page={page} />}
      <OwnBlock time={time} page={page} />
    </>
  )
}

interface LineProps extends BlocksProps {
  readonly block: TimePage['blocks']['own'][number]
}

function Line({ time, page, block }: LineProps) {
  const { start, end, isForClients, minutes, proven } = block
  const plain = { start, end, isForClients }
  const isAhead = start > page.today
  const remove = (): void =>
    void time.change(
      WORDS.removed,
      { call: 'blocks', request: { add: [], remove: [plain] } },
      { call: 'blocks', request: { add: [plain], remove: [] } },
    )
  return (
    <li class={start.startsWith(page.today) ? 'block here' : 'block'}>
      <span>
        {blockWords(block)}
        <span class="quiet">
          {' '}
          {isForClients ? WORDS.forClients : ''}
          {proven === null ? '' : WORDS.provenOf(proven, minutes)}
        </span>
      </span>
      {isAhead ? (
        <span class="acts">
          <a href={googleLink(block, page.zone)} target="_blank" rel="noopener">
            {WORDS.toGoogle}
          </a>
          <button
            type="button"
            class="link"
            aria-label={WORDS.removeBlock(blockWords(block))}
            onClick={remove}
          >
            {WORDS.remove}
          </button>
        </span>
      ) : null}
    </li>
  )
}

/** Blocks whose day has become a day off: moved by one click, or said. */
function Moves({ time, moves }: { readonly time: TimeStore; readonly moves: readonly ShownMove[] }) {
  const movable = moves.flatMap(({ block, to }) => (to ? [{ block, to }] : []))
  const lost = moves.filter(({ to }) => to === null)
  const move = (): void => {
    const [from, to] = [movable.map(({ block }) => block), movable.map((one) => one.to)]
    void time.change(
      WORDS.moved(to.length),
      { call: 'blocks', request: { add: to, remove: from } },
      { call: 'blocks', request: { add: from, remove: to } },
    )
  }
  return (
    <div class="asked">
      <p>{WORDS.offNow(moves.length)}</p>
      <ul class="spent">
        {movable.map(({ block, to }) => (
          <li key={block.start}>{WORDS.moves(blockWords(block), blockWords(to))}</li>
        ))}
        {lost.map(({ block }) => (
          <li key={block.start}>{WORDS.noRoom(blockWords(block))}</li>
        ))}
      </ul>
      {movable.length === 0 ? null : (
        <button type="button" class="plain" onClick={move}>
          {WORDS.moveThem(movable.length)}
        </button>
      )}
    </div>
  )
}

/** What one click plans; or why no hour is proposed. */
function Proposal({ time, page }: BlocksProps) {
  const { proposed, own } = page.blocks
  const { hours } = page
  if (!proposed) return own.length === 0 ? <p class="quiet">{WORDS.noHour(hours)}</p> : null
  const { blocks, moved, from } = proposed
  const add = (): void =>
    void time.change(
      WORDS.planned(blocks.length),
      { call: 'blocks', request: { add: blocks, remove: [] } },
      { call: 'blocks', request: { add: [], remove: blocks } },
    )
  return (
    <div class="asked">
      <p>{from === 'hours' ? WORDS.hour(hours) : WORDS.sameAgain}</p>
      <details>
        <summary>{WORDS.whichBlocks(blocks.length)}</summary>
        <ul class="spent">
          {blocks.map((block) => (
            <li key={block.start}>{blockWords(block)}</li>
          ))}
        </ul>
      </details>
      {moved.map(({ block, to }) => (
        <p key={block.start} class="quiet">
          {to ? WORDS.moves(blockWords(block), blockWords(to)) : WORDS.noRoom(blockWords(block))}
        </p>
      ))}
      <button type="button" onClick={add}>
        {WORDS.planThem(blocks.length)}
      </button>
    </div>
  )
}

/** All blocks still to come as a file that every calendar takes. */
function IntoCalendar({ page }: { readonly page: TimePage }) {
  const [isGiven, give] = useState(false)
  const ahead = page.blocks.own.filter(({ start }) => start > page.today)
  if (ahead.length === 0) return null
  const save = (): void => {
    const file = new Blob([calendarFile(ahead, page, WORDS.blockTitles)], { type: 'text/calendar' })
    download(file, 'touchline.ics')
    give(true)
  }
  return (
    <p>
      <button type="button" class="plain" onClick={save}>
        {WORDS.intoCalendar}
      </button>
      <span class="quiet" role="status">
        {isGiven ? ` ${WORDS.openFile}` : ''}
      </span>
    </p>
  )
}
