// What Rules keeps of the last night beside its verdicts: the stage words and columns it found, and whether it was taken back.
import type { RuleBook } from '../../core/rules/rule-book'
import { type RulesSheet, writeState } from './open-pipeline'
import type { Workbook } from './ports'

export interface NightNote {
  /** ISO day of the night. */
  readonly day: string
  /** With the kind as Rules has it; '' = asked. */
  readonly words: readonly { readonly word: string; readonly kind: string }[]
  /** Headers that the night found. */
  readonly columns: readonly string[]
  /** ISO day of the night that was taken back; '' = none was. */
  readonly undone: string
}

export const NO_NOTE: NightNote = { day: '', words: [], columns: [], undone: '' }

/** Nothing where the row is blank, or somebody wrote into it. */
export function nightNote({ texts }: RuleBook): NightNote {
  try {
    const [day, words, columns, undone] = JSON.parse(texts.get('night.changes') ?? '')
    return { day, words, columns, undone }
  } catch {
    return NO_NOTE
  }
}

/** As Rules keeps it; '' for nothing. */
export const nightNoteText = ({ day, words, columns, undone }: NightNote): string =>
  words.length === 0 && columns.length === 0 && undone === ''
    ? ''
    : JSON.stringify([day, words, columns, undone])

export const noteNight = (workbook: Workbook, rules: RulesSheet, note: NightNote): void =>
  writeState(workbook, rules, { 'night.changes': nightNoteText(note) })
