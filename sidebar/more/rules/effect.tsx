// What a change would move: verdicts, next touches, and the lines of Today.
import type { RuleEffect } from '../../../src/app/panel/method-effect'
import { WORDS } from './words'

interface EffectProps {
  readonly effect: RuleEffect
  /** Said where a missing column keeps all verdicts as they are. */
  readonly held?: string
}

export function Effect({ effect, held = WORDS.held }: EffectProps) {
  const { moves, touches, today, isHeld } = effect
  if (isHeld) return <p class="doubt">{held}</p>
  const isSameToday = today.come === 0 && today.go === 0
  const rows = moves.reduce((sum, move) => sum + move.rows, 0)
  if (rows === 0 && touches === 0 && isSameToday) return <p>{WORDS.none}</p>
  return (
    <div class="effect">
      {rows > 0 ? <p>{WORDS.rows(rows)}</p> : null}
      <ul>
        {moves.map((move) => (
          <li key={`${move.from} ${move.to}`}>
            {WORDS.move(move.rows, move.from, move.to)}
            <span class="quiet"> {WORDS.among(move.names, move.rows - move.names.length)}</span>
          </li>
        ))}
      </ul>
      {touches > 0 ? <p>{WORDS.touches(touches)}</p> : null}
      <p>{isSameToday ? WORDS.sameToday : WORDS.today(today.before, today.after, today.come, today.go)}</p>
    </div>
  )
}
