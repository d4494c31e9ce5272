// The place Time: the timer, what this week promised and proved, blocks, the evening, and where the hours go.
import { useEffect } from 'preact/hooks'
import { useStore } from '../frame/store'
import { Trouble } from '../frame/trouble'
import { Blocks } from './blocks'
import { Calendar } from './calendar'
import { Evening } from './evening'
import { WORDS as EVENING } from './evening-words'
import { Receipt } from './receipt'
import { Spent } from './spent'
import type { TimeStore } from './time-store'
import { Timer } from './timer'
import { WORDS } from './words'

export function Time({ time }: { readonly time: TimeStore }) {
  const { page, trouble } = useStore(time)
  useEffect(() => time.look(), [time])
  return (
    <section class="time" aria-label={WORDS.time} aria-busy={page === null && trouble === ''}>
      {page === null && trouble === '' ? <p role="status">{WORDS.loading}</p> : null}
      <Trouble text={trouble} again={() => time.load()} />
      {page ? (
        <>
          <Timer timer={time.timer} />
          <h2>{WORDS.thisWeek}</h2>
          <Receipt page={page} />
          <h2>{WORDS.blocks}</h2>
          <Blocks time={time} page={page} />
          <h2>{EVENING.title}</h2>
          <Evening desk={time.desk} page={page} />
          <h2>{WORDS.hours}</h2>
          <Spent time={time} page={page} />
          <Calendar time={time} page={page} />
          <button type="button" class="save" onClick={() => time.desk.places.go('Today')}>
            {WORDS.start}
          </button>
        </>
      ) : null}
    </section>
  )
}
