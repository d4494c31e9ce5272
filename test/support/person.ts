// What a user does with one person, over a spreadsheet in memory.
import {
  type Corrected,
  type CorrectRequest,
  correctTouch,
  type TouchTexts,
} from '../../src/app/panel/correct-touch'
import { type HistoryPage, type HistoryTouch, historyPage } from '../../src/app/panel/history-page'
import { ENGLISH } from '../../src/core/words/english'
import { Refused, type Result, refusalText } from '../../src/core/words/refusals'
import type { AppSheet } from './app-calls'

/** The result. @throws with the words of a refusal */
export function done<T>(result: Result<T>): T {
  if (result instanceof Refused) throw new Error(refusalText(result, ENGLISH.refusals))
  return result
}

/** The words of a refusal; '' for a result. */
export const saidOf = (result: Result<unknown>): string =>
  result instanceof Refused ? refusalText(result, ENGLISH.refusals) : ''

export const idOf = (sheet: AppSheet, name: string): string => String(sheet.deal(name)['Touchline ID'])

export const history = (sheet: AppSheet, name: string, above = 0): HistoryPage =>
  done(historyPage(sheet.ports, { id: idOf(sheet, name), above }))

/** A touch of a history as it is sent back. */
export const textsOf = (touch: HistoryTouch): TouchTexts => {
  const { when, medium, direction, outcome, reason, minutes, note } = touch
  return { when, medium, direction, outcome, reason, minutes, note }
}

/** Asks for a correction of a touch. @param wanted what shall be different; null = it goes */
export function correcting(
  sheet: AppSheet,
  name: string,
  touch: HistoryTouch,
  wanted: Partial<TouchTexts> | null,
  more: Partial<CorrectRequest> = {},
): Result<Corrected> {
  const seen = textsOf(touch)
  return correctTouch(sheet.ports, {
    ...{ key: 'c1', id: idOf(sheet, name), touchId: touch.touchId, seen },
    wanted: wanted && { ...seen, ...wanted },
    ...more,
  })
}
