// Everything the method says, in English.

import { lazy } from '../cells/lazy'
import { formatCount, formatMoney, plural, readableDay } from '../cells/text'
import { ENGLISH_FAULTS } from './english-faults'
import { englishJobs } from './english-jobs'
import { englishMail } from './english-mail'
import { englishReading } from './english-reading'
import { ENGLISH_REFUSALS } from './english-refusals'
import { englishReview } from './english-review'
import { englishRules } from './english-rules'
import { englishTime } from './english-time'
import { ENGLISH_TOUCHES } from './english-touches'
import { englishVerdicts } from './english-verdicts'
import {
  type AuditFigures,
  type ClockFact,
  type LateFact,
  type LostFact,
  PURGE,
  type StageFact,
  type WantingDate,
  wantingDate,
} from './facts'
import type { Place } from './faults'
import { SHOWN_VERDICTS, type Wording } from './first-words'
import type { LiveEnd, Words } from './words'

const percentOf = (share: number): number => Math.round(share * 100)

function late({ name, day, latest, others }: LateFact): string {
  const more = others === 0 ? '' : `, and ${plural(others, 'other')} ${others === 1 ? 'is' : 'are'} late too`
  return `Your days are full: ${name} has to wait until ${readableDay(day)}, ${plural(day - latest, 'day')} too long${more}`
}

const clockStopped = ({ share, open, unconfirmed, unread }: ClockFact, wording: Wording): string =>
  unread
    ? `I cannot use “${unread.header}”: most of its cells are no dates, such as “${unread.shown}”. So the clock stands still ` +
      `and nothing moves to ${SHOWN_VERDICTS[wording][PURGE]}. Write dates there, or fill in “Decision date”.`
    : `${percentOf(share)} % of your ${plural(open, 'open row')} have ${WANTING_DATE[wantingDate(share * open, unconfirmed)]}, so the clock ` +
      `stands still and nothing moves to ${SHOWN_VERDICTS[wording][PURGE]}. A clean-up sprint gets it going: walk through the rows once, and keep, bench, or ${unconfirmed > 0 ? 'confirm' : 'fill in'} when they decide.`
const WANTING_DATE: Readonly<Record<WantingDate, string>> = {
  blank: 'no decision date',
  unconfirmed: 'a decision date that nobody has confirmed',
  either: 'no decision date, or one that nobody has confirmed',
}

/** What is left of the claim: rows that are new have not been judged yet. */
function survivors(figures: AuditFigures): string {
  const { survivingRows, newRows } = figures
  const tooNew = `${formatCount(newRows)} ${newRows === 1 ? 'is' : 'are'} too new to judge`
  if (survivingRows === 0) return 'nothing survives'
  if (newRows === survivingRows) return tooNew
  const rest = newRows === 0 ? '' : `, of which ${tooNew}`
  return `${money(figures, 'surviving')} survives in ${formatCount(survivingRows)}${rest}`
}

/** The sum of each currency. */
const money = ({ beside, ...main }: AuditFigures, of: 'claimed' | 'surviving'): string =>
  [main, ...beside].map((one) => `${formatMoney(one[of])}${one.code && ` ${one.code}`}`).join(' and ')

/** "Your pipeline claims … in … rows; … survives in … rows." */
function audit(figures: AuditFigures): string {
  const { open, unvalued } = figures
  if (open === 0) return 'Your pipeline has no open rows.'
  const blank =
    unvalued === 0
      ? ''
      : ` ${plural(unvalued, 'open row')} without a value ${unvalued === 1 ? 'is' : 'are'} not in the sums.`
  return `Your pipeline claims ${money(figures, 'claimed')} in ${plural(open, 'open row')}; ${survivors(figures)}.${blank}`
}

const stagesRead = (found: readonly StageFact[]): string =>
  found.length === 0
    ? ''
    : `New ${found.length === 1 ? 'stage' : 'stages'}: ${found.map(({ word, kind }) => `“${word}” is read as ${kind}`).join(', ')}. ` +
      'If that is wrong, change it on Rules.'

const stagesAsked = (unknown: readonly StageFact[]): string =>
  unknown.length === 0
    ? ''
    : `Open, won or lost: what is ${unknown.map(({ word, rows }) => `“${word}” (${plural(rows, 'row')})`).join(', ')}? ` +
      'Tell me in the panel under More, How I read your sheet, or in the stage rows on Rules; until then these rows wait.'

function columnAsked({ header, why, candidate }: LostFact): string {
  if (why === 'twice') return `“${header}” is there twice. Which one is it?`
  const now = candidate === '' ? 'Which column is it now?' : `Is it now “${candidate}”?`
  return `I no longer find “${header}”. ${now}`
}

function columnLost(fact: LostFact): string {
  const meanwhile = fact.holds ? 'verdicts and plan stay as they are' : 'it counts as blank'
  return `${columnAsked(fact)} Tell me in the panel, or give it its name back; until then ${meanwhile}.`
}

const columnFound = (header: string, field: string): string =>
  `New column: “${header}” is read as ${field}. If that is wrong, change it in its header row on Rules.`

const usualSale = (days: number, limit: number): string =>
  `The deals you won usually took ${plural(Math.round(days), 'day')}, and only decisions within ${limit} days count as near. ` +
  `If that is how you sell, write ${Math.round(days)} on Rules, in the row P2.amber.`

const LIVE_ENDS: Readonly<Record<LiveEnd, (mostRows: number) => string>> = {
  rows: (mostRows) => `the pipeline has more than ${formatCount(mostRows)} rows`,
  columns: () => 'a column they need stands to the right of them; move it to their left',
  volatile: () => 'a column holds NOW() or RAND(), which live formulas may not read',
  error: () => 'their formulas showed an error or nothing two nights running',
  taken: () => 'their headers take no formula',
}

const placeOf = ({ tab, row, header }: Place): string => `${row > 0 ? `${tab}, row ${row}` : tab}, ${header}`

/** What nothing else in the sheet knows, by the tab that held it. */
const TABS_LOST: Readonly<Record<string, string>> = {
  Touches: 'every touch logged there: I made a new, empty one, and verdicts may change',
  Ledger: 'what was confirmed, and when things were first seen: I made a new one, and verdicts may change',
}

const englishIn = (wording: Wording): Words => ({
  ...englishVerdicts(wording),
  ...ENGLISH_TOUCHES,
  place: placeOf,
  left: (people) =>
    people === 0 ? '' : `${formatCount(people)} more ${people === 1 ? 'is' : 'are'} due than your day holds`,
  late,
  clockStopped: (fact) => clockStopped(fact, wording),
  audit,
  usualSale,
  stagesRead,
  stagesAsked,
  columnLost,
  columnFound,
  sprint: (done, total) =>
    total === 0 ? 'There is no open row to walk through.' : `${done} of ${plural(total, 'open row')} done`,
  verdicts: SHOWN_VERDICTS[wording],
  refusals: ENGLISH_REFUSALS,
  faults: ENGLISH_FAULTS,
  get reading() {
    return englishReading()
  },
  get review() {
    return englishReview()
  },
  get jobs() {
    return englishJobs()
  },
  get mail() {
    return englishMail()
  },
  get rules() {
    return englishRules()
  },
  get time() {
    return englishTime()
  },
  nightTakenOver: (from, to, since) =>
    `${from}’s night has not run since ${readableDay(since)}: from now on it is ${to}’s.`,
  whereabouts: (answer) =>
    answer === 'copy'
      ? 'This copy is a sheet of its own now. No night runs here and no mail goes out until you choose Extensions › Touchline › Set up Touchline.'
      : 'Good: the same sheet in a new place. If its night does not come by itself, choose Extensions › Touchline › Set up Touchline once.',
  migrated: (version, formulas) =>
    `Touchline’s tabs are up to date now (version ${version}).` +
    (formulas.length === 0
      ? ''
      : ` Please check these formulas of yours, which read a tab whose columns moved: ${formulas.join(', ')}.`),
  logProblems: (count, first) =>
    `I could not read ${plural(count, 'thing')}; the first: ${placeOf(first)}: ${first.text}.`,
  nightOfAnother: (owner) => `The night is ${owner}’s. Should it not run for two days, yours takes over.`,
  tabRemade: (tab, pipeline) =>
    TABS_LOST[tab]
      ? `The tab “${tab}” was gone, and with it ${TABS_LOST[tab]}. File › Version history has it: copy its lines into the new one.`
      : pipeline === ''
        ? `The tab “${tab}” was gone: I made it anew with all I know. What you had typed there yourself is in File › Version history.`
        : `The tab “${tab}” was gone: I made it anew from the method and the columns and stages of “${pipeline}”. Figures you had changed are back at their defaults.`,
  nightAgain: (same) =>
    `You took the last night back, and the rows were judged again: ${same === 0 ? 'no verdict is as that night had it' : `${plural(same, 'verdict')} came out as that night had ${same === 1 ? 'it' : 'them'}, from the same cells`}. A verdict changes for good with the cells it stands on, or a number on Rules.`,
  liveEnded: (why, mostRows) =>
    `Fit and Next touch are written every night from now on: ${LIVE_ENDS[why](mostRows)}. ` +
    '“Live formulas or written values” in the menu brings the formulas back.',
})

/** English as the method has it. */
export const ENGLISH = englishIn('plain')

/** English without blunt words. */
export const neutralEnglish = lazy(() => englishIn('neutral'))
