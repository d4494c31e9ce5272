// The words of the place Purge beside those of a case: the lobby, the verbs, what was done, how it ended.
import type { Claim } from '../../src/app/panel/court'
import type { Undecided } from '../../src/app/panel/decide'
import type { BatchTakenBack } from '../../src/app/panel/undo-batch'
import type { BeliefRecord } from '../../src/core/forecast/belief'
import type { SprintFigures } from '../../src/core/ledger/undo-lines'
import type { CourtRecord } from '../../src/core/purge/court-record'
import { inLanguage } from '../frame/language'
import { worded } from '../frame/wording'
import { amount, rowCount, sums } from './figures'

export const WORDS = inLanguage({
  english: {
    get title() {
      return worded('Purge', 'Check')
    },
    purge: ({ rows: count, claims }: Claim) =>
      `${rowCount(count)} ${worded(count === 1 ? 'is on Purge' : 'are on Purge', count === 1 ? 'reads Parked' : 'read Parked')}${claims.length > 0 ? ` and ${count === 1 ? 'claims' : 'claim'} ${sums(claims)}` : ''}.`,
    notice: ({ rows: count, claims }: Claim) =>
      `${rowCount(count)} ${worded(count === 1 ? 'is on Notice' : 'are on Notice', count === 1 ? 'reads Check' : 'read Check')}${claims.length > 0 ? ` and ${count === 1 ? 'claims' : 'claim'} ${sums(claims)}` : ''}.`,
    get nothing() {
      return `Nothing ${worded('is on Purge or on Notice', 'reads Parked or Check')}. A clean pipeline: enjoy it.`
    },
    held: 'A column is gone, so nothing is judged until you say where it is now. That is asked in More.',
    others: (count: number) =>
      `${rowCount(count)} more ${count === 1 ? 'belongs' : 'belong'} to somebody else and ${count === 1 ? 'is' : 'are'} not shown.`,
    start: (count: number) => (count === 1 ? 'Hear 1 case' : `Hear ${count} cases`),
    bigFirst: 'Biggest first',
    smallFirst: 'Small ones first',
    sprint: 'Clean-up sprint',
    sprintHow: 'Every open row once: keep it, park it, or fill in the one fact. Stop whenever you like.',
    sprintBegin: 'Begin',
    sprintResume: (done: number, total: number) => `Go on at ${done + 1} of ${total}`,
    sprintAnew: 'Begin anew',
    sprintDone: 'Done: every open row was looked at.',
    together: 'Together',
    togetherHow: 'Rows with the same problem, in one go.',
    record: ({ parked, back, won }: CourtRecord) =>
      parked === 0
        ? 'Nothing was parked this year yet.'
        : back === 0
          ? `${amount(parked)} parked this year; none came back yet.`
          : `Of ${amount(parked)} parked this year, ${amount(back)} came back and ${amount(won)} ${won === 1 ? 'was' : 'were'} won.`,
    believed: ({ said, closed, won }: BeliefRecord) =>
      said === 0
        ? ''
        : `You said “I do” of ${rowCount(said)}: ${closed === 0 ? 'none is decided yet.' : `${amount(closed)} ${closed === 1 ? 'is' : 'are'} decided, ${won === 0 ? 'none' : amount(won)} of them won.`}`,
    get strict() {
      return `That is more than it should be: rows are parked too soon. Give those on ${worded('Notice', 'Check')} more working days.`
    },
    changeRule: 'Change that rule',
    parked: 'Who is parked, and until when',
    batches: 'Decisions of the last 30 days',
    takeBack: 'Take back',
    takeBackToo: (name: string) => `Take back ${name} too`,
    progress: (at: number, of: number) => `${at} of ${of}`,
    for: 'For',
    against: 'Against',
    acquits: 'What acquits it',
    noFor: 'Nothing speaks for it yet.',
    decideNow: 'You said later twice. Park it, keep it, or fill in the fact.',
    stop: 'Stop here',
    back: 'Back',
    batchDone: (count: number) => `${rowCount(count)} parked.`,
    takenBack: (count: number) =>
      count === 0 ? 'There was nothing left to take back.' : `Taken back: ${rowCount(count)} as before.`,
    takenBackInPart: 'Taken back, as far as nothing changed since.',
    keptCells: (cells: readonly string[]) =>
      `Left as they are, because somebody changed them since: ${cells.join(', ')}.`,
    goneRows: (count: number) => `${rowCount(count)} ${count === 1 ? 'is' : 'are'} no longer there.`,
    undecided: ({ name, why, header, now }: Undecided) =>
      why === 'changed'
        ? `${name}: “${header}” now says ${now === '' ? 'nothing' : `“${now}”`}, so it was left alone.`
        : why === 'gone'
          ? `${name || 'A row'} is no longer in the sheet.`
          : why === 'twice'
            ? `${name || 'A row'} is there twice: run the night from the menu first.`
            : `${name}: its column is gone.`,
    lookAgain: 'Look again',
    ended: 'Session over',
    parkedOf: (count: number, claims: Claim['claims']) =>
      `${rowCount(count)} parked${claims.length > 0 ? `, ${sums(claims)} less to chase` : ''}.`,
    keptOf: (count: number) => `${rowCount(count)} kept or filled in.`,
    latersOf: (count: number) => `${rowCount(count)} put off.`,
    more: (count: number) => `${rowCount(count)} still wait.`,
    another: 'Hear the next',
    sprintEnded: 'The sprint is done',
    figures: ['Before', 'After'],
    figureOf: {
      open: 'Open rows',
      claimed: 'They claim',
      surviving: 'Survives',
      survivingRows: 'Rows that survive',
    } as Record<keyof SprintFigures, string>,
    reading: 'Opening the court…',
    saving: 'Saving…',
    waits: (count: number) =>
      count === 1 ? '1 decision is not saved yet.' : `${count} decisions are not saved yet.`,
    notKept: 'Your browser keeps nothing for this page: leave the panel open until all is saved.',
    sendNow: 'Save now',
    ticked: (count: number, all: number) => `${count} of ${all} chosen`,
    listed: (count: number) => `${rowCount(count)} more of this kind come after these.`,
    all: 'All',
    ownDay: 'Each until its own day',
    chooseOne: 'Tick at least one row.',
    mailOpens: 'Your mail opens with the words; nothing is sent without you.',
  },
  german: {
    get title() {
      return worded('Aussortieren', 'Prüfen')
    },
    purge: ({ rows: count, claims }: Claim) =>
      `${rowCount(count)} ${count === 1 ? 'steht' : 'stehen'} auf ${worded('Purge', 'Parked')}${claims.length > 0 ? ` und ${count === 1 ? 'verspricht' : 'versprechen'} ${sums(claims)}` : ''}.`,
    notice: ({ rows: count, claims }: Claim) =>
      `${rowCount(count)} ${count === 1 ? 'steht' : 'stehen'} auf ${worded('Notice', 'Check')}${claims.length > 0 ? ` und ${count === 1 ? 'verspricht' : 'versprechen'} ${sums(claims)}` : ''}.`,
    get nothing() {
      return `Nichts steht auf ${worded('Purge oder Notice', 'Parked oder Check')}. Eine saubere Pipeline: Freuen Sie sich.`
    },
    held: 'Eine Spalte fehlt. Bis Sie unter Mehr sagen, wo sie jetzt steht, wird nichts beurteilt.',
    others: (count: number) => `${rowCount(count)} gehören anderen und werden nicht gezeigt.`,
    start: (count: number) => (count === 1 ? '1 Fall anhören' : `${count} Fälle anhören`),
    bigFirst: 'Große zuerst',
    smallFirst: 'Kleine zuerst',
    sprint: 'Frühjahrsputz',
    sprintHow:
      'Jede offene Zeile einmal: behalten, parken oder die eine Angabe ergänzen. Aufhören können Sie jederzeit.',
    sprintBegin: 'Anfangen',
    sprintResume: (done: number, total: number) => `Weiter bei ${done + 1} von ${total}`,
    sprintAnew: 'Neu anfangen',
    sprintDone: 'Fertig: Jede offene Zeile wurde angesehen.',
    together: 'Gemeinsam',
    togetherHow: 'Zeilen mit demselben Problem in einem Zug.',
    record: ({ parked, back, won }: CourtRecord) =>
      parked === 0
        ? 'Dieses Jahr wurde noch nichts geparkt.'
        : back === 0
          ? `${amount(parked)} dieses Jahr geparkt; bisher kam nichts zurück.`
          : `Von ${amount(parked)} dieses Jahr geparkten ${back === 1 ? 'kam' : 'kamen'} ${amount(back)} zurück, ${amount(won)} ${won === 1 ? 'wurde' : 'wurden'} gewonnen.`,
    believed: ({ said, closed, won }) =>
      said === 0
        ? ''
        : `An ${rowCount(said)} haben Sie geglaubt: ${closed === 0 ? 'noch keine ist entschieden.' : `${amount(closed)} ${closed === 1 ? 'ist' : 'sind'} entschieden, ${won === 0 ? 'keine' : amount(won)} davon gewonnen.`}`,
    get strict() {
      return `Das sind mehr, als es sein sollten: Es wird zu früh geparkt. Geben Sie Zeilen auf ${worded('Notice', 'Check')} mehr Arbeitstage.`
    },
    changeRule: 'Diese Regel ändern',
    parked: 'Wer geparkt ist, und bis wann',
    batches: 'Entscheidungen der letzten 30 Tage',
    takeBack: 'Zurücknehmen',
    takeBackToo: (name: string) => `Auch ${name} zurücknehmen`,
    progress: (at: number, of: number) => `${at} von ${of}`,
    for: 'Dafür',
    against: 'Dagegen',
    acquits: 'Was freispricht',
    noFor: 'Noch spricht nichts dafür.',
    decideNow: 'Sie sagten zweimal „später“. Parken, behalten oder die Angabe ergänzen?',
    stop: 'Hier aufhören',
    back: 'Zurück',
    batchDone: (count: number) => `${rowCount(count)} geparkt.`,
    takenBack: (count: number) =>
      count === 0 ? 'Es war nichts mehr zurückzunehmen.' : `Zurückgenommen: ${rowCount(count)} wie zuvor.`,
    takenBackInPart: 'Zurückgenommen, soweit sich nichts geändert hat.',
    keptCells: (cells: readonly string[]) =>
      `Nicht angetastet, weil inzwischen geändert: ${cells.join(', ')}.`,
    goneRows: (count: number) => `${rowCount(count)} ${count === 1 ? 'ist' : 'sind'} nicht mehr da.`,
    undecided: ({ name, why, header, now }: Undecided) =>
      why === 'changed'
        ? `${name}: In „${header}“ steht jetzt ${now === '' ? 'nichts' : `„${now}“`}, deshalb blieb alles, wie es ist.`
        : why === 'gone'
          ? `${name || 'Eine Zeile'} ist nicht mehr in der Tabelle.`
          : why === 'twice'
            ? `${name || 'Eine Zeile'} ist doppelt da: Starten Sie zuerst die Nacht im Menü.`
            : `${name}: Die Spalte fehlt.`,
    lookAgain: 'Noch einmal ansehen',
    ended: 'Sitzung beendet',
    parkedOf: (count: number, claims: Claim['claims']) =>
      `${rowCount(count)} geparkt${claims.length > 0 ? `, ${sums(claims)} weniger nachzujagen` : ''}.`,
    keptOf: (count: number) => `${rowCount(count)} behalten oder ergänzt.`,
    latersOf: (count: number) => `${rowCount(count)} aufgeschoben.`,
    more: (count: number) => `${rowCount(count)} warten noch.`,
    another: 'Die nächsten anhören',
    sprintEnded: 'Der Frühjahrsputz ist fertig',
    figures: ['Vorher', 'Nachher'],
    figureOf: {
      open: 'Offene Zeilen',
      claimed: 'Versprechen',
      surviving: 'Davon hält',
      survivingRows: 'Zeilen, die halten',
    },
    reading: 'Das Gericht wird eröffnet…',
    saving: 'Wird gespeichert…',
    waits: (count: number) =>
      count === 1
        ? '1 Entscheidung ist noch nicht gespeichert.'
        : `${count} Entscheidungen sind noch nicht gespeichert.`,
    notKept: 'Ihr Browser merkt sich hier nichts: Lassen Sie das Panel offen, bis alles gespeichert ist.',
    sendNow: 'Jetzt speichern',
    ticked: (count: number, all: number) => `${count} von ${all} gewählt`,
    listed: (count: number) => `${rowCount(count)} dieser Art kommen danach.`,
    all: 'Alle',
    ownDay: 'Jede bis zu ihrem Tag',
    chooseOne: 'Haken Sie mindestens eine Zeile an.',
    mailOpens: 'Ihr Mailprogramm öffnet sich mit dem Text; ohne Sie geht nichts hinaus.',
  },
})

/** What became of a batch that was taken back. */
export function takenBackText({ rows, kept, gone }: BatchTakenBack): string {
  const cells = kept.map(({ name, header }) => `${name} (${header})`)
  const rest = [cells.length > 0 ? WORDS.keptCells(cells) : '', gone > 0 ? WORDS.goneRows(gone) : '']
  const isInPart = rows === 0 && cells.length > 0
  const first = rows === 0 && gone > 0 ? '' : WORDS.takenBack(rows)
  return [isInPart ? WORDS.takenBackInPart : first, ...rest].filter((text) => text !== '').join(' ')
}
