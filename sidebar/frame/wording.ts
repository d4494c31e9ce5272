// How blunt the panel's own words are: the menu says so on the page, and the tool Wording switches it.
import type { Wording } from '../../src/core/words/first-words'

/** The command line has no page, and speaks plainly. */
let now: Wording =
  typeof document !== 'undefined' && document.documentElement.dataset.wording === 'neutral'
    ? 'neutral'
    : 'plain'

/** From now on all words are so; what is shown has to be drawn again. */
export function speak(wording: Wording): void {
  now = wording
}

export const wording = (): Wording => now

/** Words that are chosen whenever they are said: as the method has them, or so that anybody may read over a shoulder. */
export const worded = (plain: string, neutral: string): string => (now === 'plain' ? plain : neutral)
