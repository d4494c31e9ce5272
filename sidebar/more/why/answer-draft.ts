// What a customer said, as it is typed: kept by the browser until it is in the sheet.
import type { LineChange } from '../../../src/app/panel/line-changes'
import { parseIsoDay, SERIAL_OF_EPOCH } from '../../../src/core/calendar/day'
import { textCode } from '../report/report-store'

export interface AnswerDraft {
  readonly answer: string
  readonly why: string
  readonly inShort: string
}

export const NO_ANSWER: AnswerDraft = { answer: '', why: '', inShort: '' }
const PREFIX = 'touchline.answer.'

/** What was typed of somebody; blank where nothing was, or the browser keeps nothing. */
export function keptAnswer(id: string): AnswerDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + id) ?? '{}')
    return { ...NO_ANSWER, ...(typeof kept === 'object' ? kept : {}) }
  } catch {
    return NO_ANSWER
  }
}

/** Keeps what was typed; null forgets it. */
export function keepAnswer(id: string, draft: AnswerDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(PREFIX + id, JSON.stringify(draft))
    else sessionStorage.removeItem(PREFIX + id)
  } catch {
    // Storage is blocked or full: it is still in the form.
  }
}

interface Asked {
  readonly id: string
  readonly name: string
  readonly owner: string
  /** The day on which they were asked, ISO text. */
  readonly today: string
}

/** The answer as a new line of the tab Answers. */
export const answerLine = ({ id, name, owner, today }: Asked, draft: AnswerDraft): LineChange => ({
  at: 0,
  before: null,
  after: {
    id: textCode(id),
    name: textCode(name),
    on: `d:${(parseIsoDay(today) ?? 0) + SERIAL_OF_EPOCH}`,
    answer: textCode(draft.answer),
    why: textCode(draft.why),
    inShort: textCode(draft.inShort),
    owner: textCode(owner),
  },
})
