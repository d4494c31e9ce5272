// The English of refusals: what is wrong, where, what to do next. One entry a case; a second language is a second object of
// this shape.
import { readableDay } from '../cells/text'

const inQuotes = (text: string): string => (text === '' ? 'nothing' : `“${text}”`)
const list = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

const MOST_NAMED = 6
/** Some numbers of rows: 3, 4 and 5, or the first few of many. */
function someOf(rows: readonly number[]): string {
  if (rows.length > MOST_NAMED)
    return `${rows.slice(0, MOST_NAMED).join(', ')} and ${rows.length - MOST_NAMED} more`
  return rows
    .map(String)
    .join(', ')
    .replace(/, (\d+)$/, ' and $1')
}

/** What an act leaves undone when it is refused, and how the user starts it again. */
const UNDONE = {
  log: { nothing: 'nothing was logged', again: 'Save again.' },
  fact: { nothing: 'this is not saved, though the touch is', again: 'Save it again.' },
  save: { nothing: 'nothing was saved', again: 'Save again.' },
  add: { nothing: 'nobody was added', again: 'Try again.' },
  undo: { nothing: 'nothing was taken back', again: 'Try again.' },
  snooze: { nothing: 'nothing was changed', again: 'Try again.' },
  select: { nothing: 'nothing was changed', again: 'Select them again.' },
  open: { nothing: 'nothing was changed', again: 'Choose it again in the sheet.' },
  setUp: { nothing: 'nothing is lost', again: 'Run Set up Touchline again.' },
  make: { nothing: 'nothing was made', again: 'Run Set up Touchline again.' },
  switch: { nothing: 'nothing is lost', again: 'Try again.' },
} as const
export type UndoneWords = keyof typeof UNDONE

const NOT_DONE = {
  log: 'Nothing was logged',
  undo: 'Nothing was taken back',
  fill: 'Nothing was saved',
  snooze: 'Nothing was changed',
  add: 'Nobody was added',
  open: 'Nothing was opened',
  find: 'Nothing was looked for',
  answer: 'Nothing was changed',
  setUp: 'Nothing was set up',
  decide: 'Nothing was decided',
  time: 'Nothing was written',
} as const
export type RequestUndone = keyof typeof NOT_DONE

/** Why a cell takes no value: by its data validation, a protection, an array formula that fills it, or in Google's words. */
type CellRefusal = 'rule' | 'protected' | 'formula' | { readonly said: string }

/** What is wrong with the cell, and what to do. */
function refusedBy(why: CellRefusal, value: string): string {
  if (why === 'rule')
    return `does not take ${inQuotes(value)}: its data validation refuses it. Allow it there (Data › Data validation), or let the rule warn only, then try again.`
  if (why === 'protected')
    return 'is protected, and you may not write there. Ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges), then try again.'
  if (why === 'formula')
    return 'is filled by a formula at its top, which a value typed below would break. Change it where the formula takes it from, or put values in place of the formula, then try again.'
  return `does not take ${inQuotes(value)} (Google says: ${why.said.replace(/[\s.]+$/, '')}). Mend that, then try again.`
}

export const ENGLISH_REFUSALS = {
  /** What came from the panel is no request: `what` is wrong with it. */
  'bad request': (undone: RequestUndone, what: string) => `${NOT_DONE[undone]}: ${what}`,
  busy: () =>
    'Touchline is busy in this spreadsheet just now, and nothing was changed. Try again in a minute.',
  'not set up': () =>
    'Touchline is not set up in this spreadsheet yet: choose Extensions › Touchline › Set up Touchline.',
  'mail protected': (tab: string) =>
    `The tab "${tab}" is protected, and you may not write there, so no mail goes to you: nothing would tell later that it went. Ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges); then they come again by themselves.`,
  'newer sheet': () =>
    'This sheet was set up by a newer Touchline: reload the spreadsheet, or update the add-on, then try again. Nothing was changed.',
  'copy or moved': () =>
    'This spreadsheet is not the one Touchline was set up in: open the panel, or choose a line of the menu, and say whether it is a copy or was moved. Until then no night runs and no mail goes.',
  'pipeline gone': (tab: string) =>
    `The tab "${tab}" is gone or has a new name: run Set up Touchline again and choose the pipeline's tab.`,
  'no header row': (tab: string) =>
    `The tab "${tab}" has no header row Touchline can read: name the columns in one row, such as Name, Company, Stage, Value.`,
  'no id column': (tab: string) =>
    `The tab "${tab}" has lost its column "Touchline ID": bring it back with Undo, else run Set up Touchline again. Nothing else is lost.`,
  'trigger refused': () =>
    'Google did not let the night be switched on: open the menu Extensions › Touchline › Mails › Mail me every morning, which asks for the permission.',
  'tab protected': (tabs: readonly string[]) =>
    `The tab ${tabs.map((tab) => `"${tab}"`).join(' or ')} is protected, and you may not write there, so the night is not done. Ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges); the next night does the rest by itself.`,
  'archive changed': () =>
    'The log and the file do not match: it changed since, its columns have other names, or the touches are back already. Nothing left the sheet or came back. Save a new file, or choose the one as it was saved.',
  'archive formulas': (header: string) =>
    `The tab "Touches" holds formulas of yours under "${header}", which would be lost: put values in their place (copy, then paste values only), then try again. Nothing left the sheet.`,
  'own tab gone': (tab: string) =>
    `The tab "${tab}" is gone or has a new name: give it its name back, or run Set up Touchline to make a new one.`,
  'own tab gone, undone': (tabs: readonly string[], undone: UndoneWords) =>
    `The tab ${tabs.map((tab) => `"${tab}"`).join(' or ')} is gone: ${UNDONE[undone].nothing}. Run Set up Touchline.`,
  'column gone': (header: string) =>
    `The column "${header}" is gone: nothing was saved. Run Set up Touchline.`,
  'persons alike': (tab: string, rows: readonly number[]) =>
    `The tab "${tab}", rows ${someOf(rows)}: Touchline IDs stayed behind when cells were sorted or pasted, and I cannot tell which of one person’s rows is which. Nothing was written. Undo that, then run the night from the menu.`,
  'ids gone': (tab: string, rows: readonly number[]) =>
    `The tab "${tab}", rows ${someOf(rows)}: their Touchline IDs are gone, so I cannot tell whose answers, promises and notices are whose. Nothing was written. Undo that, or clear Touchline’s cells there, then run the night from the menu.`,
  'columns apart': (tab: string, rows: readonly number[]) =>
    `The tab "${tab}", rows ${someOf(rows)}: names stand beside other people’s addresses, as after a sort of some columns alone. Nothing was written. Undo that sort, then run the night from the menu. If all is right as it stands, clear Touchline’s cells in these rows first.`,
  'own column gone': (tab: string, header: string) =>
    `The tab "${tab}" has lost its column "${header}", so its cells cannot follow the rows that were sorted or pasted. Nothing was written. Bring the header back, or say in set-up that the column is gone, then run the night from the menu.`,
  'persons unclear': (tab: string, unclear: number, known: number) =>
    `The tab "${tab}": ${unclear} of ${known} rows no longer show what they were known by (e-mail, phone, name). Nothing was written. Bring the column back, or undo the paste, then run the night from the menu.`,
  'left behind': (undone: UndoneWords) =>
    `This row is no longer about whom Touchline knows it as: cells beside its columns were sorted, pasted or typed over, so ${UNDONE[undone].nothing}. Choose Extensions › Touchline › Run the night now, which puts everything back to its person, then choose the row again.`,
  'own header twice': (tab: string, headerRow: number, header: string) =>
    `The tab "${tab}", row ${headerRow}, has two columns "${header}", and one is Touchline's: rename or delete the other. Nothing was written.`,
  'own tab as pipeline': (tab: string) =>
    `"${tab}" is a tab of Touchline's own and cannot be the pipeline: write your tab's name on Rules, in the row "pipeline", or run Set up Touchline again. Nothing was written.`,
  'bench columns gone': () =>
    'The column "Benched" or "Wake on" is gone: run Set up Touchline. Nothing was changed.',
  moved: (undone: UndoneWords) => `Rows moved just now: ${UNDONE[undone].nothing}. ${UNDONE[undone].again}`,
  'night moved': () =>
    'Rows kept moving while the night worked. Nothing is lost: it tries again within the hour.',
  'row gone': (undone: UndoneWords) =>
    `This row is no longer in the pipeline: ${UNDONE[undone].nothing}. Choose it again in the sheet.`,
  'id twice': () =>
    'Two rows have the same Touchline ID, as when a row was copied: run the night from the menu, which gives the copy its own, then choose the row again. Nothing was changed.',
  conflict: (
    header: string,
    who: string,
    cell: { readonly field: string; readonly now: string; readonly seen: string; readonly wanted: string },
  ) =>
    `${header} of ${who} now says ${inQuotes(cell.now)}; when you looked it said ${inQuotes(cell.seen)}, ` +
    `and you want ${inQuotes(cell.wanted)}. Nothing was saved: keep what is there, or save yours.`,
  'touch gone': () =>
    'This touch is no longer in the log: somebody deleted it, or changed its hidden Touch ID. Nothing was changed.',
  'not forgotten': (tab: string) =>
    `Google did not let me erase on the tab "${tab}", as where it is protected. What was erased so far stays erased; ask the owner of the spreadsheet to let you write there, then do it again.`,
  'rows changed': () => 'One of the two rows was changed meanwhile: look at them again. Nothing was changed.',
  'already there': (who: string, _id: string, same: keyof typeof SAME, company: string) =>
    `${who}${company === '' || company === who ? '' : `, ${company},`} is in the pipeline already, with ${SAME[same]}. Nobody was added.`,
  'no column for': (tab: string, what: 'name' | 'company' | 'email' | 'phone') =>
    `The tab "${tab}" has no column for ${ADDED[what]}: empty that field, or add the column to your sheet. Nobody was added.`,
  'line taken': (tab: string, line: number) =>
    `The tab "${tab}", row ${line}, right below the last person, holds something else: insert an empty row above it. Nobody was added.`,
  'cell refused': (header: string, value: string, why: CellRefusal, undone: UndoneWords) =>
    `The column "${header}" ${refusedBy(why, value)} Until then ${UNDONE[undone].nothing}.`,
  'reason for nobody': (reason: string) =>
    `“${reason}” is no reason for them: say what they have of it. Nothing was written.`,
  'block short': (least: number) =>
    `A block for prospecting lasts at least ${least} minutes: choose a later end, or change how long a block lasts on Rules. Nothing was written.`,
  'undo gone': (tab: string) =>
    `Nothing was taken back: the hidden tab "${tab}", where the cells are kept as they were, is gone or has a new name. Give it its name back and try again; if it is deleted, bring it back with File › Version history.`,
  'undo changed': (tab: string, headers: string) =>
    `The headers of the hidden tab "${tab}" were changed, so nothing was changed or taken back. Make its first row ${headers} again; or delete the tab, then what was decided so far cannot be taken back.`,
  'undo column': (tab: string, header: string, isTwice: boolean) =>
    `Nothing was taken back: the tab "${tab}" has ${isTwice ? 'two columns' : 'no column'} "${header}". ${isTwice ? 'Rename one of them' : 'Give the column its name back'}, then take it back again.`,
  'undo row twice': (who: string) =>
    `Nothing was taken back: ${who} is there twice, with the same Touchline ID, as when a row was copied. Delete the copy, or run the night from the menu, which gives it an ID of its own; then take it back again.`,
  'half written': (header: string, row: number, others: number, undone: UndoneWords) =>
    `Google stopped in the middle and let me put back only some: please look at "${header}" in row ${row}` +
    `${others === 0 ? '' : ` and at ${others} more ${others === 1 ? 'cell' : 'cells'} around it`}, which ${others === 0 ? 'has' : 'have'} the new value. ` +
    `Put back what was there, with the version history if need be (File › Version history). Otherwise ${UNDONE[undone].nothing}.`,
  'no next touch': (who: string) => `${who} has no next touch that could be put off. Nothing was changed.`,
  'promise stands': (who: string, day: number) =>
    `${who} was promised ${readableDay(day)}, and a promise comes first: agree on another day, then change Promised. Nothing was changed.`,
  'snooze too far': () => 'Choose a day from today to a year ahead. Nothing was changed.',
  'other tab': (tab: string) => `Select rows on the tab "${tab}" first.`,
  'event gone': (event: string) =>
    `${inQuotes(event)} is no longer on the tab Events, or its day cannot be read there. Nobody was invited.`,
  'event unclear': (event: string) =>
    `For whom ${inQuotes(event)} is cannot be read: on the tab Events, see Field, Test and Value of its line. Nobody was invited.`,
  'reason empty': (reason: string) =>
    `${inQuotes(reason)} brings them nothing: say what is in it for them. Nothing was added.`,
  'no rows selected': () => 'Select one or more rows of your pipeline first.',
  'not live here': (mostRows: number) =>
    `Live formulas are not possible here: more than ${mostRows} rows, a NOW() or RAND() among the columns, a column that ` +
    'counts to the right of Fit, or a header that takes no formula. The values are written every night instead.',
  'rule changed': (tab: string) =>
    `${tab} has something else here by now, or a formula: look again. Nothing was changed.`,
  'experiment taken': (name: string) =>
    `One thing at a time: “${name}” runs already or had this name. Stop it, or choose another name. Nothing was changed.`,
  'rule formula': () => 'A formula on the tab Rules gives this value: change it there. Nothing was changed.',
  'column taken': (header: string) =>
    `The column "${header}" is in use for something else: choose another one. Nothing was changed.`,
  'not asked': () => 'That is answered already, or the header is back. Nothing was changed: look again.',
  held: (header: string) =>
    `The column "${header}" is missing: tell me in the panel which column it is now, or give it its name back. Nothing was changed.`,
  'no such tab': (tab: string, tabs: readonly string[]) =>
    `There is no tab "${tab}": the tabs are ${list(tabs)}.`,
  'no pipeline': () =>
    'No tab looks like a pipeline: give it one header row with columns such as Name, Company, Stage, Value, Close date.',
  'several pipelines': (tabs: readonly string[]) =>
    `Several tabs could be the pipeline (${list(tabs)}): choose one.`,
  'nobody named': (
    tab: string,
    headerRow: number,
    unsure: readonly { readonly label: string; readonly candidates: readonly string[] }[],
  ) => {
    const parts = unsure.map(({ label, candidates }) => `${label} (${candidates.join(' or ')})`)
    return (
      `The tab "${tab}", row ${headerRow}: no column says who the rows are (name, company, e-mail, phone or deal). ` +
      (parts.length > 0 ? `These could not be decided: ${parts.join('; ')}. ` : '') +
      'Rename one of the headers, then set up again. Nothing was changed.'
    )
  },
  'tab name taken': (tab: string) =>
    `There is already a tab "${tab}" with other columns, a name Touchline needs for its own: rename it, then try again. Nothing was changed.`,
  'header taken': (tab: string, headerRow: number, header: string) =>
    `The tab "${tab}", row ${headerRow}, has a column "${header}" already, which Touchline would write into: rename it, then set up again. Nothing was changed.`,
} as const

const SAME = {
  email: 'the same e-mail address',
  phone: 'the same phone number',
  nameAndCompany: 'the same name and company',
  name: 'the same name',
} as const

const ADDED = {
  name: 'a name',
  company: 'a company',
  email: 'an e-mail address',
  phone: 'a phone number',
} as const

export type RefusalWords = typeof ENGLISH_REFUSALS
