// What the menu, its dialogs and messages, and the notes on the Log say, in English; a second language is a second object of
// this shape.
import { formatCount, plural } from '../cells/text'

const MOST_NAMED = 5

const BENCHED = {
  bench: 'on the bench',
  'long-term': 'kept for the long term',
  back: 'back in the pipeline',
} as const
/** What the menu does with selected rows. */
export type Benching = keyof typeof BENCHED

const BENCH_ASKED: Readonly<Record<Benching, (rows: string) => string>> = {
  bench: (rows) => `Put ${rows} on the bench`,
  'long-term': (rows) => `Keep ${rows} for the long term`,
  back: (rows) => `Bring ${rows} back`,
}

export const englishJobs = () => ({
  /** The lines of the menu. */
  menu: {
    setUp: 'Set up Touchline',
    panel: 'Open panel',
    bench: 'Bench selected rows',
    longTerm: 'Keep selected rows for the long term',
    back: 'Bring selected rows back',
    night: 'Run the night now',
    review: 'Update Review',
    mails: 'Mails',
    mailMe: 'Mail me every morning',
    morning: 'Send my morning mail now',
    evening: 'Send my evening mail now',
    week: 'Send my week’s mail now',
    colours: 'Colours on or off',
    live: 'Live formulas or written values',
    remove: 'Remove Touchline',
  },
  unchanged: 'Nothing was changed.',
  /** Asked before several rows are marked, with all their names. */
  benchAsked: (kind: Benching, names: readonly string[]) => {
    const more = names.length - MOST_NAMED
    const named = names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${formatCount(more)} more` : '')
    return `${BENCH_ASKED[kind](plural(names.length, 'row'))}: ${named}?`
  },
  /** @param hidden selected rows that nobody sees, which are left alone */
  benched: (kind: Benching, rows: number, hidden: number) => {
    const left =
      hidden === 0 ? '' : `, ${plural(hidden, 'hidden row')} left as ${hidden === 1 ? 'it is' : 'they are'}`
    return `${plural(rows, 'row')} ${BENCHED[kind]}${left}. Nothing was moved or deleted.`
  },
  /** @param freezes what becomes of formulas elsewhere; '' = there are none */
  removeAsked: (freezes: string) =>
    `The night, the colours and the drop-downs go. Every column and tab stays as plain values, yours to keep or delete. ${freezes === '' ? '' : `${freezes} `}Go on?`,
  cellsOn: (cells: number, tab: string) => `${plural(cells, 'cell')} on “${tab}”`,
  /** @param places by `cellsOn` */
  freezes: (places: string) =>
    `Formulas with my functions become the values they show: ${places}, with all they fill.`,
  /** @param cells as `Report!B7` */
  leftFormulas: (cells: string) =>
    `Still formulas, because they show an error, are loading, are protected or may fill too many cells: ${cells}. Mend them and remove again before you delete the script.`,
  notRemoved: 'Nothing was removed.',
  removed: 'Touchline is removed from this sheet. Its columns and tabs are plain values now.',
  panelOpens:
    'The panel opens on the right. Does it stay blank? Then Google mixes up two accounts: open the sheet in a private window.',
  settingUp: 'Setting up your sheet. It takes about a minute.',
  /** @param claim what the pipeline claims @param next what happens from now on */
  ready: (claim: string, next: string) => `Ready. ${claim} ${next}`,
  nightRuns: 'The night runs by itself from now on.',
  noTrigger:
    'The night cannot run by itself, because Google was not allowed to start it. Allow it and set up again, or choose Run the night now each morning.',
  narrowFilter:
    'Your filter covers your own columns only: make it again over all columns before you sort with it.',
  /** Why own columns could not stand beside the name. */
  keptAtEnd: {
    merged:
      'Touchline’s columns stand at the right end: a merged cell lies across the place beside the name.',
    spilled: 'Touchline’s columns stand at the right end: a formula fills the place beside the name.',
    refused: 'Touchline’s columns stand at the right end: Google inserts no columns beside the name here.',
  },
  /** @param tab where a CRM's activities were found */
  /** @param key of the file */
  archived: (touches: number, key: string) =>
    `${plural(touches, 'touch')} before this day: in a file on your computer, touchline-touches-${key}.csv. Bring them back with More › Archive old touches.`,
  broughtBack: (touches: number) => `Brought back from a file: ${plural(touches, 'touch')}.`,
  historyRead: (touches: number, tab: string) =>
    `${plural(touches, 'touch', 'touches')} read in from the tab "${tab}".`,
  copyOrMoved: {
    title: 'Copy or moved?',
    asked:
      'Touchline was set up in another spreadsheet than this one. Is this a copy of it, or was it moved?',
    copy: 'A copy: a sheet of its own',
    moved: 'Moved: it is the same sheet',
  },
  typeNumber: 'Type a number:',
  coloured: (isOn: boolean): string => (isOn ? 'Colours are on.' : 'Colours are off.'),
  madeLive: (isLive: boolean) => `Fit and Next touch are ${isLive ? 'live formulas' : 'written values'} now.`,
  nightDone: (people: number) => `The night is done: ${plural(people, 'person')} on Today.`,
  /** What became of a mail, for the Log and for who asked for it. */
  mails: {
    sent: (address: string) => `The mail is on its way to ${address}.`,
    sentToday: 'This mail went out earlier today: it is in your inbox.',
    sentForWeek: (week: number) => `The mail of week ${week} went out already: it is in your inbox.`,
    nothing: 'There is nothing new and nothing due, so no mail was sent.',
    /** @param clock the hour from which it comes */
    switchedOn: (clock: string) =>
      `Your list comes every working day at ${clock}. Change the hour, or pause it, on the tab Mail.`,
    noTrigger:
      'Your mails cannot come by themselves, because Google was not allowed to start them. Allow it when Google asks and choose this again.',
    noAddress: 'No mail: I do not know your address. Allow it in the menu, under Set up Touchline.',
    sentBefore: 'The mail had gone out before the last run was cut off.',
    unsure: 'The last run was cut off while the mail went out, so it may be missing. Today has it all.',
    noQuota: 'No mail: it is not allowed, or Google’s limit for today is used up.',
    refused: 'No mail: Google refused to send it.',
  },
  /** @param why the failure's own words */
  failed: (why: string) => `Touchline could not finish: ${why}. Nothing is lost; try again.`,
  mayNotEdit:
    'You may look at this spreadsheet, but not change it, so nothing was done. Ask its owner to let you edit, then try again.',
  mayNotRead: (why: string) =>
    `Touchline may not read this spreadsheet, so nothing was done. Allow it when Google asks, then try again. (${why})`,
  /** The mail that asks for Google's permission anew. */
  permission: {
    subject: 'Touchline needs your permission again',
    text: 'Google asks for your permission again before Touchline may work in your spreadsheet, so no night ran and no list came. Open this page and allow it; the next night then runs by itself.',
    allow: 'Allow it',
  },
})

export type JobWords = ReturnType<typeof englishJobs>
