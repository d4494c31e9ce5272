// The words of the place Time.
import type { HoursFact } from '../../src/core/time/best-hours'
import type { WeekFact } from '../../src/core/words/facts'
import { inLanguage } from '../frame/language'
import { lasting } from './lasting'

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`
const hour = (of: number): string => `${of}:00`
const percent = (share: number): number => Math.round(100 * share)
/** 1.25 as '1.3'. */
const rounded = (value: number): string => String(Math.round(value * 10) / 10)

export const WORDS = inLanguage({
  english: {
    time: 'Time',
    loading: 'Adding up the week…',
    saving: 'Saving…',
    takenBack: 'Taken back.',
    timer: 'Timer',
    startOn: (category: string) => `Start ${category}`,
    startOther: 'Start something else…',
    switchTo: 'Switch to…',
    stop: 'Stop',
    blocked: 'This browser keeps nothing: leave the panel open while the timer runs.',
    unsaved: (stretches: number) =>
      `${count(stretches, 'stretch of time is', 'stretches of time are')} not in the sheet yet.`,
    gap: (length: string, from: string) => `Nothing ran for ${length} from ${from} on. What was it?`,
    break: 'A break',
    forgotten: (since: string) => `The timer has run since ${since}. Until when did you work?`,
    until: 'Until when',
    saveUntil: 'Save until then',
    leaveOut: 'Leave it out',
    thisWeek: 'This week',
    proven: (minutes: number, required: number) =>
      `${lasting(minutes)} proven of ${lasting(required)} this week`,
    bars: { planned: 'Planned', proven: 'Proven', calling: 'Of it calling' },
    today: (minutes: number) => `Today: ${lasting(minutes)}`,
    calling: (minutes: number, share: number) =>
      `Of it calling: ${lasting(minutes)}. At least ${percent(share)} % of what is proven should be calls.`,
    week: (fact: WeekFact, streak: number): string => {
      const weeks = streak === 0 ? '' : ` ${count(streak, 'week', 'weeks')} kept in a row.`
      if (fact.state === 'kept') return `This week is kept.${weeks}`
      if (fact.state === 'measuring')
        return `Week ${fact.week} of ${fact.of} that only measure: nothing is kept or broken yet.`
      if (fact.state === 'excused')
        return `With your days off this week has what it needs, and does not break your run.${weeks}`
      return fact.lack === 'minutes'
        ? `${lasting(Math.max(0, fact.asked - fact.proven))} to go.${weeks}`
        : `The minutes are there; more of them should be calls.${weeks}`
    },
    of: (category: string, minutes: number) => `${category}: ${lasting(minutes)}`,
    where: 'Where the week went',
    without: 'Without a category',
    nothing: 'Nothing is proven yet this week. Call mode keeps the time of your calls by itself.',
    how: 'Proven are calls and follow-ups with people who are not yet customers: by the Minutes of a touch, and by the timer.',
    cut: 'Your log is long: only its last weeks are counted here. The night counts them all.',
    objectives: 'What this week asks',
    objective: {
      names: (done: number, asked: number) => `New names: ${done}${asked > 0 ? ` of ${asked}` : ''}`,
      calls: (done: number, asked: number) =>
        `Calls in which somebody spoke: ${done}${asked > 0 ? ` of ${asked}` : ''}`,
      verdicts: (done: number, asked: number) =>
        `Dates learnt and clear answers: ${done}${asked > 0 ? ` of ${asked}` : ''}`,
    },
    objectivesFrom: (weeks: number) =>
      weeks === 0
        ? 'After a whole week of logging this says what your own pace is.'
        : `Your own pace of the last ${count(weeks, 'week', 'weeks')}. To aim higher, write other figures on the tab Rules.`,
    punctual: (inTime: number, due: number) =>
      `${inTime} of ${count(due, 'touch', 'touches')} in four weeks came by their latest day.`,
    blocks: 'Blocks',
    noBlocks: 'No block is planned. A block is time for prospecting that nothing else may take.',
    noneToday: 'No block today.',
    forClients: 'for clients',
    provenOf: (proven: number, minutes: number) => `${lasting(proven)} proven of ${lasting(minutes)}`,
    toGoogle: 'Google Calendar',
    remove: 'Remove',
    removeBlock: (block: string) => `Remove ${block}`,
    removed: 'The block is gone.',
    offNow: (blocks: number) =>
      `${blocks === 1 ? 'A block stands' : `${blocks} blocks stand`} on a day that has become a day off.`,
    moves: (from: string, to: string) => `${from} goes to ${to}.`,
    noRoom: (block: string) => `${block}: that week has no other day for it.`,
    moveThem: (blocks: number) => (blocks === 1 ? 'Move it' : `Move ${blocks} blocks`),
    moved: (blocks: number) => `${count(blocks, 'block was', 'blocks were')} moved within the week.`,
    noHour: (fact: HoursFact): string => {
      if (fact.found === 'measuring')
        return `Log your calls for ${fact.of} weeks first (${fact.weeks} so far); then the hours that work are proposed here. Until then choose your own.`
      if (fact.found === 'few')
        return `No hour stands out yet: ${fact.needed} calls within one block are needed to tell. Choose your own hours.`
      return 'No hour stands out yet: people answer you about equally at all hours you call. Choose your own.'
    },
    hour: (fact: HoursFact): string =>
      fact.found === 'hours'
        ? `From ${hour(fact.from)} to ${hour(fact.to)} somebody spoke in ${fact.through} of ${fact.calls} calls, more than at other hours.`
        : '',
    sameAgain: 'Nothing is planned for the coming weeks. The same as this week?',
    whichBlocks: (blocks: number) => `Which ${count(blocks, 'block', 'blocks')}`,
    planThem: (blocks: number) => `Plan ${count(blocks, 'block', 'blocks')}`,
    planNone: 'Choose days of the week',
    planned: (blocks: number) => `${count(blocks, 'block is', 'blocks are')} planned, on the tab Blocks.`,
    intoCalendar: 'As a calendar file',
    openFile: 'Open the file to take the blocks into your calendar.',
    blockTitles: { prospecting: 'Prospecting', clients: 'Time for clients' },
    ownHours: 'Choose hours yourself',
    weekdays: 'Days, for the next four weeks',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    from: 'From',
    to: 'To',
    serveClients: 'For clients, not for prospecting',
    tooShort: (least: number) => `A block for prospecting lasts at least ${lasting(least)}.`,
    hours: 'Where the hours go',
    alarm: (organised: number, sold: number) =>
      `Four weeks: ${lasting(organised)} of organising, ${lasting(sold)} of selling. Sell first: what can wait, or stop?`,
    balance: (organised: number, sold: number) =>
      `Four weeks: ${lasting(organised)} of organising, ${lasting(sold)} of selling.`,
    busy: (share: number) => `Busy work took ${share} % of all your time.`,
    noHours: 'Start the timer on what you do, or look at your calendar: then this shows where the hours go.',
    results: 'What an hour brought',
    result: (category: string, hours: number, results: number, anHour: number) =>
      `${category}: ${rounded(hours)} h, ${count(results, 'result', 'results')}, ${rounded(anHour)} an hour`,
    resultsAre: 'A result is progress, or a meeting that was set, within four weeks.',
    stopDoing: 'What you stopped doing',
    didAnyone: (what: string, days: number | null) =>
      `You stopped “${what}”${days === null ? '' : ` ${count(days, 'day', 'days')} ago`}. Did anyone notice?`,
    nobody: 'Nobody',
    somebody: 'Somebody did',
    answered: 'Noted.',
    waiting: (list: string) => `Still to be asked about: ${list}.`,
    whatStops: 'Something you will stop',
    stopIt: 'Stop it',
    stoppedNow: (what: string) => `“${what}” is on the list. In two weeks I ask whether anyone noticed.`,
    start: 'Start calling',
  },
  german: {
    time: 'Zeit',
    loading: 'Die Woche wird addiert…',
    saving: 'Wird gespeichert…',
    takenBack: 'Zurückgenommen.',
    timer: 'Stoppuhr',
    startOn: (category) => `${category} starten`,
    startOther: 'Etwas anderes starten…',
    switchTo: 'Wechseln zu…',
    stop: 'Anhalten',
    blocked: 'Dieser Browser merkt sich nichts: Lassen Sie die Seitenleiste offen, solange die Uhr läuft.',
    unsaved: (stretches) =>
      stretches === 1
        ? 'Eine Zeit steht noch nicht in der Tabelle.'
        : `${stretches} Zeiten stehen noch nicht in der Tabelle.`,
    gap: (length, from) => `Ab ${from} Uhr lief ${length} lang nichts. Was war das?`,
    break: 'Eine Pause',
    forgotten: (since) => `Die Uhr läuft seit ${since} Uhr. Bis wann haben Sie gearbeitet?`,
    until: 'Bis wann',
    saveUntil: 'Bis dahin speichern',
    leaveOut: 'Weglassen',
    thisWeek: 'Diese Woche',
    proven: (minutes, required) => `${lasting(minutes)} von ${lasting(required)} dieser Woche nachgewiesen`,
    bars: { planned: 'Geplant', proven: 'Nachgewiesen', calling: 'Davon Anrufe' },
    today: (minutes) => `Heute: ${lasting(minutes)}`,
    calling: (minutes, share) =>
      `Davon Anrufe: ${lasting(minutes)}. Anrufe sollen mindestens ${percent(share)} % der nachgewiesenen Zeit sein.`,
    week: (fact, streak) => {
      const weeks = streak === 0 ? '' : ` ${count(streak, 'Woche', 'Wochen')} in Folge gehalten.`
      if (fact.state === 'kept') return `Diese Woche ist gehalten.${weeks}`
      if (fact.state === 'measuring')
        return `Woche ${fact.week} von ${fact.of}, in denen nur gemessen wird: Noch ist nichts gehalten oder gebrochen.`
      if (fact.state === 'excused')
        return `Mit Ihren freien Tagen hat diese Woche, was sie braucht, und unterbricht Ihre Serie nicht.${weeks}`
      return fact.lack === 'minutes'
        ? `Noch ${lasting(Math.max(0, fact.asked - fact.proven))}.${weeks}`
        : `Die Minuten sind da; mehr davon sollten Anrufe sein.${weeks}`
    },
    of: (category, minutes) => `${category}: ${lasting(minutes)}`,
    where: 'Wohin die Woche ging',
    without: 'Ohne Art',
    nothing: 'Diese Woche ist noch keine Akquise nachgewiesen. Im Anrufmodus läuft die Uhr von selbst mit.',
    how: 'Nachgewiesen sind Anrufe und Nachfassen bei Leuten, die noch keine Kunden sind: durch die Minuten eines Kontakts und durch die Stoppuhr.',
    cut: 'Ihr Protokoll ist lang: Hier zählen nur seine letzten Wochen. Die Nacht zählt alle.',
    objectives: 'Was diese Woche verlangt',
    objective: {
      names: (done, asked) => `Neue Namen: ${done}${asked > 0 ? ` von ${asked}` : ''}`,
      calls: (done, asked) => `Geführte Gespräche: ${done}${asked > 0 ? ` von ${asked}` : ''}`,
      verdicts: (done, asked) =>
        `Geklärte Termine und klare Antworten: ${done}${asked > 0 ? ` von ${asked}` : ''}`,
    },
    objectivesFrom: (weeks) =>
      weeks === 0
        ? 'Nach einer ganzen Woche Protokoll steht hier Ihr eigenes Tempo.'
        : `Ihr eigenes Tempo ${weeks === 1 ? 'der letzten Woche' : `der letzten ${weeks} Wochen`}. Wer mehr will, schreibt andere Zahlen in den Tab Rules.`,
    punctual: (inTime, due) =>
      `${inTime} von ${count(due, 'Kontakt', 'Kontakten')} in vier Wochen kamen bis zu ihrem spätesten Tag.`,
    blocks: 'Blöcke',
    noBlocks:
      'Kein Block ist geplant. Ein Block ist Zeit nur für die Akquise, in der nichts anderes Platz hat.',
    noneToday: 'Heute kein Block.',
    forClients: 'für Kunden',
    provenOf: (proven, minutes) => `${lasting(proven)} von ${lasting(minutes)} nachgewiesen`,
    toGoogle: 'Google Kalender',
    remove: 'Entfernen',
    removeBlock: (block) => `${block} entfernen`,
    removed: 'Der Block ist weg.',
    offNow: (blocks) =>
      blocks === 1
        ? 'Ein Block steht an einem Tag, der jetzt frei ist.'
        : `${blocks} Blöcke stehen an Tagen, die jetzt frei sind.`,
    moves: (from, to) => `${from} wird zu ${to}.`,
    noRoom: (block) => `${block}: Jene Woche hat keinen anderen Tag dafür.`,
    moveThem: (blocks) => (blocks === 1 ? 'Verlegen' : `${blocks} Blöcke verlegen`),
    moved: (blocks) => `${count(blocks, 'Block wurde', 'Blöcke wurden')} innerhalb der Woche verlegt.`,
    noHour: (fact) => {
      if (fact.found === 'measuring')
        return `Protokollieren Sie Ihre Anrufe erst ${fact.of} Wochen lang (bisher ${fact.weeks}); dann stehen hier die Stunden, die sich bewähren. Bis dahin wählen Sie selbst.`
      if (fact.found === 'few')
        return `Noch ragt keine Stunde heraus: Dafür braucht es ${fact.needed} Anrufe innerhalb eines Blocks. Wählen Sie selbst.`
      return 'Noch ragt keine Stunde heraus: Sie erreichen Leute zu allen Stunden etwa gleich gut. Wählen Sie selbst.'
    },
    hour: (fact) =>
      fact.found === 'hours'
        ? `Von ${hour(fact.from)} bis ${hour(fact.to)} Uhr sprach jemand in ${fact.through} von ${fact.calls} Anrufen, mehr als zu anderen Stunden.`
        : '',
    sameAgain: 'Für die nächsten Wochen ist nichts geplant. Wie in dieser Woche?',
    whichBlocks: (blocks) => (blocks === 1 ? 'Welcher Block' : `Welche ${blocks} Blöcke`),
    planThem: (blocks) => `${count(blocks, 'Block', 'Blöcke')} planen`,
    planNone: 'Wochentage wählen',
    planned: (blocks) => `${count(blocks, 'Block ist', 'Blöcke sind')} geplant, im Tab Blocks.`,
    intoCalendar: 'Als Kalenderdatei',
    openFile: 'Öffnen Sie die Datei, um die Blöcke in Ihren Kalender zu übernehmen.',
    blockTitles: { prospecting: 'Akquise', clients: 'Zeit für Kunden' },
    ownHours: 'Stunden selbst wählen',
    weekdays: 'Tage, für die nächsten vier Wochen',
    days: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    from: 'Von',
    to: 'Bis',
    serveClients: 'Für Kunden, nicht für die Akquise',
    tooShort: (least) => `Ein Akquiseblock dauert mindestens ${lasting(least)}.`,
    hours: 'Wohin die Stunden gehen',
    alarm: (organised, sold) =>
      `Vier Wochen: ${lasting(organised)} Organisieren, ${lasting(sold)} Verkaufen. Erst verkaufen: Was kann warten oder wegfallen?`,
    balance: (organised, sold) =>
      `Vier Wochen: ${lasting(organised)} Organisieren, ${lasting(sold)} Verkaufen.`,
    busy: (share) => `Beschäftigung ohne Ertrag nahm ${share} % Ihrer Zeit.`,
    noHours:
      'Starten Sie die Uhr bei dem, was Sie tun, oder sehen Sie in Ihren Kalender: Dann steht hier, wohin die Stunden gehen.',
    results: 'Was eine Stunde brachte',
    result: (category, hours, results, anHour) =>
      `${category}: ${rounded(hours).replace('.', ',')} h, ${count(results, 'Ergebnis', 'Ergebnisse')}, ${rounded(anHour).replace('.', ',')} je Stunde`,
    resultsAre: 'Ein Ergebnis ist ein Fortschritt oder ein vereinbartes Treffen innerhalb von vier Wochen.',
    stopDoing: 'Womit Sie aufgehört haben',
    didAnyone: (what, days) =>
      `Sie haben ${days === null ? '' : `vor ${count(days, 'Tag', 'Tagen')} `}mit „${what}“ aufgehört. Hat es jemand bemerkt?`,
    nobody: 'Niemand',
    somebody: 'Ja, jemand',
    answered: 'Notiert.',
    waiting: (list) => `Noch zu fragen: ${list}.`,
    whatStops: 'Womit Sie aufhören',
    stopIt: 'Aufhören',
    stoppedNow: (what) =>
      `„${what}“ steht auf der Liste. In zwei Wochen frage ich, ob es jemand bemerkt hat.`,
    start: 'Anrufe beginnen',
  },
})
