// What is wrong with a cell, in English: what it is, then what to do about it.
import { clockText } from '../calendar/moment'
import { IMAGE } from '../cells/cell'
import { formatCount, plural, readableDay } from '../cells/text'
import type { FaultWords } from './faults'

const notADate = (form = 'YYYY-MM-DD') => `is not a date: write it as ${form}`
const UNCLEAR = 'the dates could be day-first or month-first'

const KINDS = { day: 'dates', money: 'amounts', email: 'e-mail addresses', phone: 'phone numbers' } as const

export const ENGLISH_FAULTS: FaultWords = {
  day: ({ shown, form }) => `${shown === undefined ? 'this' : `"${shown}"`} ${notADate(form)}`,
  dayOrder({ first }) {
    const example = Number.isNaN(first) ? '' : ` (the first as ${readableDay(first)})`
    return `${UNCLEAR}: read by their separator${example}; say which on Rules, in the row order.days`
  },
  dayOrderUnclear: ({ hasTimes }) => `${UNCLEAR}: write them as YYYY-MM-DD${hasTimes ? ' HH:MM' : ''}`,
  daysSwapped: ({ rows }) =>
    `${plural(rows, 'date')} of this column were swapped by the locale, which took the day for the month: I judge nothing by them; set the spreadsheet's locale to your country's, and type them anew`,
  daySwapped: ({ shown }) => `the locale swapped day and month of "${shown}": type it anew`,
  twice: ({ shown }) => `"${shown}" is there twice: the first counts`,

  notItsKind: ({ kind, shown }) =>
    `I do not use this column: most of its cells are no ${KINDS[kind]}, such as "${shown}"`,
  createdToCome: ({ shown }) => `"${shown}": this day is still to come: is the year right?`,
  amountOrder: () =>
    '1.500 could be a thousand and a half or one and a half here: read as one and a half; say which on Rules, in the row order.amounts',
  amount: ({ shown }) => `"${shown}" is not an amount: write it as a number`,
  amountRange: ({ shown }) => `"${shown}" is a range: its lower end counts; write one number if you know it`,
  currencies: ({ codes }) => `several currencies are mixed (${codes.join(', ')}): each is added up by itself`,
  stageUnknown: ({ shown, rows }) =>
    `what is "${shown}" (${plural(rows, 'row')}): open, won or lost? Tell me in the panel under More, How I read your sheet, or on Rules in its stage row`,
  cellError: ({ shown }) =>
    `this shows ${shown === IMAGE ? 'an image' : shown}: the row stays as it was until it can be read`,
  gutWord: ({ shown }) => `"${shown}" is no answer I know: choose one from the list`,
  benchWord: ({ shown }) =>
    `"${shown}" is neither bench nor long-term: clear it, or bench the row from the menu`,
  sharedKey({ shown, rows }) {
    const named = rows.slice(0, 5).map(String)
    const more = rows.length - named.length
    const last = more > 0 ? `${formatCount(more)} more` : named.pop()
    const who = `rows ${named.join(', ')} and ${last}`
    return `"${shown}" stands for different people in different companies (${who}): I keep them apart; give each their own, or say in the panel under More, How I read your sheet, that they are one person`
  },
  lostColumn({ why, candidate, holds }) {
    const question =
      why === 'twice'
        ? 'this header is there twice: tell me in the panel which one it is, or rename the other'
        : `this column is gone: ${candidate === '' ? '' : `is it now "${candidate}"? `}Tell me in the panel, or give it its name back`
    return `${question}; until then ${holds ? 'verdicts and plan stay as they are' : 'it counts as blank'}`
  },
  ownColumn: () => 'this column of Touchline is gone or has a new name: run Set up Touchline again',

  rulesHeader: ({ shown }) =>
    `the header "${shown}" is missing: defaults are used; run set-up to mend the tab`,
  ruleHour: ({ id }) => `${id} is no hour of the day, 0 to 23: its default is used`,
  ruleNumber: ({ id }) => `${id} is not a number of 0 or more: its default is used`,
  stageKind: ({ shown, taken }) =>
    `the stage "${shown}" is neither open, won nor lost: ` +
    (taken === null ? 'write one of the three; until then its rows wait' : `it is taken as ${taken}`),
  mediumKind: ({ shown }) =>
    `the medium "${shown}" is neither personal nor automated: it is taken as personal`,
  outcomeReached: ({ shown }) => `say yes or no: does a touch with the outcome "${shown}" get through?`,
  cadenceNumber: ({ shown }) => `"${shown}" is not a number of 0 or more: the Rules count in its place`,

  mailHour: ({ shown, taken }) =>
    `"${shown}" is no hour of the day: write it as 7 or 7:30; until then ${Number.isNaN(taken) ? 'no such mail comes' : `it comes at ${clockText(taken * 60)}`}`,
  mailRows: ({ shown }) => `"${shown}" is neither own nor all: own is taken`,
  mailTwice: ({ shown }) => `a row above is for ${shown} already, and it alone counts: delete one of the two`,
  mailHeader: ({ taken }) =>
    `this header is missing: name it so again; until then ${Number.isNaN(taken) ? 'it counts as blank' : `the mail comes at ${clockText(taken * 60)}`}`,

  profileHeader: () => 'this header is missing; pass the Profile tab with its header row',
  criterionKind: ({ shown }) =>
    `"${shown}" is no kind of criterion: it is left out until you choose one from the list`,
  criterionTest: ({ field }) => `${field} has a value but no test: the criterion is left out`,
  criterionWeight: ({ shown }) => `"${shown}" is not a number of 0 or more: 1 is used`,
  unknownTest: ({ shown }) => `"${shown}" is not a test: choose one from the list`,
  unknownField: ({ field }) => `no column of the pipeline is called "${field}": name one of its headers`,
  valueBlank: ({ field }) => `${field}: the value is blank: say what to compare with`,
  valueNumbers({ field, shown, wanted }) {
    const needed = wanted === 1 ? 'a number or date' : 'two numbers or dates, as "10 and 50"'
    return `${field}: "${shown}" is not ${needed}`
  },
  valueDays: ({ field, shown }) => `${field}: "${shown}" is not a number of days`,

  touchDay: () => 'this is not a date: the touch is left out until it is written as YYYY-MM-DD',
  touchName: ({ shown }) => `"${shown}" is not the name of exactly one row: write it as in the pipeline`,
  givenId: ({ shown }) => `"${shown}" is not the Touchline ID of a row: the referral counts for nobody`,

  doneWord: ({ shown }) =>
    `"${shown}" is no outcome: it is kept as a note; for a touch choose an outcome of the list, or x`,
  doneNobody: ({ shown }) =>
    `"${shown}" stands on a line without a name: nothing is logged until you say who it was`,
  doneReason: ({ shown }) =>
    `${shown === '' ? 'no reason stands here' : `"${shown}" brings them nothing`}: the touch is saved but does not count; ` +
    'next time say what is in it for them',
  doneItem: ({ shown }) =>
    `a touch by ${shown} counts only with an item of the Reasons tab: add it there, then write its reason here`,
  donePromise: ({ shown, day }) =>
    `${shown} was promised ${readableDay(day)}: a promise is not put off here; change Promised if you agreed another day`,

  stepStage: ({ shown }) => `"${shown}" has no stage: the step is left out`,
  stepRequired: () => 'say yes or no: yes is taken',
  stepDay: () => 'this is not a date: the step is taken as done',
  unknownStep: ({ shown }) => `"${shown}" is no step of the Process tab`,

  stretchMoment: () => 'this is not a day with a time: write it as YYYY-MM-DD HH:MM',
  stretchMinutes: () => 'this is not a number: the stretch is left out',
  stretchStart: () => 'this is blank: say when the stretch began, as YYYY-MM-DD HH:MM',
  stretchOrder: () => 'this lies before Start: the stretch is left out',
  stretchNegative: () => 'this is less than nothing: the stretch is left out',
  stretchLong: () => 'this makes the stretch longer than a day: it is left out',
  stretchOverlap: ({ other, minutes }) =>
    `this overlaps row ${other}: the ${minutes} min they share count once`,
  category: ({ shown }) => `"${shown}" is not a category: choose one of the list`,
  blockMoment: () => 'this is not a day with a time: write YYYY-MM-DD HH:MM',
  blockOrder: () => 'this is not after Start: the block is left out',
  blockLong: () => 'this makes the block longer than a day: it is left out',
  blockShort: ({ least }) => `a block lasts at least ${least} min`,

  reasonEmpty: ({ shown }) => `"${shown}" brings them nothing: say what is in it for them`,
  eventDay: () => 'nobody can be invited until its day stands here as YYYY-MM-DD',
  reasonUntil: () => 'this is not a date: the item is left out until it is YYYY-MM-DD',

  arms: () => 'name two different arms with a comma between, such as A, B',
  success: () => 'say which outcomes count as success, such as Reached, Meeting set',
  smallestEffect: () => 'say which difference is the least worth having, such as 10 %',
  plannedCalls({ enough, effect }) {
    const share = formatCount(Math.round(effect * 100))
    const advice = Number.isNaN(enough)
      ? ''
      : `; ${formatCount(enough)} find a difference of ${share} % whatever the usual rate`
    return `say how many calls are planned, as a whole number of 2 or more${advice}`
  },
  variable: ({ shown }) => `"${shown}" is more than one thing: test one at a time`,
  follows: ({ shown }) => `"${shown}" follows from how a call went: test what you choose before it`,
}
