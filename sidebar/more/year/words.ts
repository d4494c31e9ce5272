// The words of the tool The year: target and pace, what can still close, and the review.
import type { YearReport } from '../../../src/app/panel/report-year'
import type { YearKey } from '../../../src/core/process/year-entries'
import { dayWords } from '../../frame/days'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { counted, percent } from '../report/words'

type Plan = Pick<YearReport, 'won' | 'elapsed' | 'projected' | 'year'>
type Last = NonNullable<YearReport['lastDays']>

export const WORDS = inLanguage({
  english: {
    loading: 'Adding up the year…',
    won: ({ won, elapsed, year }: Plan) =>
      `${amount(won)} won in ${year}, with ${percent(elapsed)} of the year over.`,
    unvalued: (rows: number) =>
      `${counted(rows, 'won row has', 'won rows have')} no value and ${rows === 1 ? 'is' : 'are'} not in the sum.`,
    noTarget: 'No target is set for this year: without one there is no pace to keep.',
    left: (left: number, target: number, { projected }: Plan) =>
      `${amount(left)} of ${amount(target)} are left. At this pace the year ends at ${amount(projected)}.`,
    reached: (target: number) => `The target of ${amount(target)} is reached.`,
    pace: 'Pace',
    paceSays: (won: number, elapsed: number) =>
      `${percent(won)} of the target won, ${percent(elapsed)} of the year over`,
    target: 'Target of the year',
    setTarget: 'Set the target',
    changeTarget: 'Change the target',
    save: 'Save',
    wrongTarget: 'Write an amount above 0, in digits.',
    closing: 'What can still close this month',
    closingSum: (rows: number, value: number, end: string) =>
      rows === 0
        ? `None of the rows you keep decides by ${dayWords(end)}.`
        : `${counted(rows, 'row decides', 'rows decide')} by ${dayWords(end)}${value > 0 ? `, worth ${amount(value)}` : ''}:`,
    more: (rows: number) => `and ${rows} more.`,
    lastDays: 'Somebody new',
    usual: ({ cycle, sales }: Last) =>
      `Half of your ${sales} sales took ${counted(cycle, 'day', 'days')} or less from the first day to won.`,
    noCycle:
      'How long a sale takes is not known yet: five won rows with the day they were created and won tell it.',
    until: (isMonth: boolean, last: string, end: string, today: string) =>
      last >= today
        ? `Found by ${dayWords(last)} they can still close ${isMonth ? 'this month' : `this quarter (until ${dayWords(end)})`}.`
        : `To close ${isMonth ? 'this month' : 'this quarter'} they had to be found by ${dayWords(last)}.`,
    musts: (deadline: string) => `The seven musts, by ${dayWords(deadline)}`,
    key: (now: number | null, proposed: number) =>
      `${now === null ? 'No key account is defined.' : `A key account is worth at least ${amount(now)} now.`} By your target it would be ${amount(proposed)}.`,
    takeKey: (proposed: number) => `Take ${amount(proposed)}`,
    keyTaken: 'Key accounts are those of the target now. The next night judges by it.',
    review: 'January review',
    reviewSays: (answered: number, of: number) =>
      answered === 0
        ? 'Five questions, the target, your profile and the pipeline: a quarter of an hour, once a year.'
        : `${answered} of ${of} questions are answered.`,
    isNow: 'This is its month.',
    begin: 'Begin the review',
    goOn: 'Go on with the review',
    again: 'Look at the answers',
    progress: (at: number, of: number) => `Step ${at} of ${of}`,
    ask: {
      wasted: 'Who wasted your time?',
      why: 'Why do customers buy?',
      who: 'Who is a prospect?',
      stop: 'What will you stop?',
      'by when': 'What must be won by when?',
      target: 'What is this year to bring?',
    } as Readonly<Record<YearKey, string>>,
    hint: {
      wasted: 'Names, and what it cost you. Customers’ time shows who takes more than they bring.',
      why: 'In their words, as they told you.',
      who: 'What they all have in common, and what rules somebody out.',
      stop: 'One thing that nobody would miss.',
      'by when': 'The few deals that make the year, each with its day.',
      target: 'An amount that you want to have won by the end of the year.',
    } as Readonly<Record<YearKey, string>>,
    profile: 'Does your profile still say so?',
    profileHint: 'Compare it with your good customers: what they have in common is proposed there.',
    openProfile: 'Open your ideal customer',
    clean: 'Begin with a clean pipeline',
    purgeHint: 'Look at every open row once: keep it, park it, or fill in the one fact.',
    openPurge: 'Open the clean-up',
    customers: 'Customers’ time',
    toStop: 'Put it on the stop-doing list',
    onList: 'It is on the stop-doing list: in two weeks I ask whether anyone noticed.',
    answer: 'Your answer',
    back: 'Back',
    next: 'Save and go on',
    end: 'Done',
    leave: 'Stop here',
    saving: 'Saving…',
    saved: 'Saved on the tab Year.',
    takenBack: 'As it was.',
    done: 'The review is done. The answers are on the tab Year.',
  },
  german: {
    loading: 'Ich rechne das Jahr zusammen…',
    won: ({ won, elapsed, year }) =>
      `${amount(won)} im Jahr ${year} gewonnen, ${percent(elapsed)} des Jahres sind um.`,
    unvalued: (rows) =>
      `${counted(rows, 'gewonnene Zeile hat', 'gewonnene Zeilen haben')} keinen Wert und ${rows === 1 ? 'zählt' : 'zählen'} nicht mit.`,
    noTarget:
      'Für dieses Jahr gibt es noch kein Ziel: Setzen Sie eines, dann sehen Sie, ob Ihr Tempo reicht.',
    left: (left, target, { projected }) =>
      `${amount(left)} von ${amount(target)} fehlen noch. In diesem Tempo endet das Jahr bei ${amount(projected)}.`,
    reached: (target) => `Das Ziel von ${amount(target)} ist erreicht.`,
    pace: 'Tempo',
    paceSays: (won, elapsed) => `${percent(won)} des Ziels gewonnen, ${percent(elapsed)} des Jahres um`,
    target: 'Ziel des Jahres',
    setTarget: 'Ziel setzen',
    changeTarget: 'Ziel ändern',
    save: 'Speichern',
    wrongTarget: 'Schreiben Sie einen Betrag über 0, in Ziffern.',
    closing: 'Was diesen Monat noch abschließen kann',
    closingSum: (rows, value, end) =>
      rows === 0
        ? `Keine der Zeilen, die bleiben, entscheidet sich bis zum ${dayWords(end)}.`
        : `${counted(rows, 'Zeile entscheidet', 'Zeilen entscheiden')} sich bis zum ${dayWords(end)}${value > 0 ? `, im Wert von ${amount(value)}` : ''}:`,
    more: (rows) => `und ${rows} weitere.`,
    lastDays: 'Jemand Neues',
    usual: ({ cycle, sales }) =>
      `Die Hälfte Ihrer ${sales} Verkäufe dauerte ${counted(cycle, 'Tag', 'Tage')} oder weniger, vom ersten Tag bis gewonnen.`,
    noCycle:
      'Wie lange ein Verkauf dauert, ist noch nicht bekannt: Fünf gewonnene Zeilen mit beiden Tagen sagen es.',
    until: (isMonth, last, end, today) =>
      last >= today
        ? `Wer bis zum ${dayWords(last)} gefunden ist, kann in ${isMonth ? 'diesem Monat' : `diesem Quartal (bis zum ${dayWords(end)})`} noch abschließen.`
        : `Für einen Abschluss in ${isMonth ? 'diesem Monat' : 'diesem Quartal'} hätte man sie bis zum ${dayWords(last)} finden müssen.`,
    musts: (deadline) => `Die sieben Pflichten, bis zum ${dayWords(deadline)}`,
    key: (now, proposed) =>
      `${now === null ? 'Noch ist nicht gesagt, was ein großes Geschäft ist.' : `Ein großes Geschäft ist jetzt mindestens ${amount(now)} wert.`} Nach Ihrem Ziel wären es ${amount(proposed)}.`,
    takeKey: (proposed) => `${amount(proposed)} nehmen`,
    keyTaken: 'Große Geschäfte richten sich jetzt nach dem Ziel. Die nächste Nacht urteilt danach.',
    review: 'Januar-Rückblick',
    reviewSays: (answered, of) =>
      answered === 0
        ? 'Fünf Fragen, das Ziel, Ihr Profil und die Pipeline: eine Viertelstunde, einmal im Jahr.'
        : `${answered} von ${of} Fragen sind beantwortet.`,
    isNow: 'Jetzt ist sein Monat.',
    begin: 'Rückblick beginnen',
    goOn: 'Weiter mit dem Rückblick',
    again: 'Antworten ansehen',
    progress: (at, of) => `Schritt ${at} von ${of}`,
    ask: {
      wasted: 'Wer hat Ihre Zeit verschwendet?',
      why: 'Warum kaufen Kunden?',
      who: 'Wer ist ein Interessent?',
      stop: 'Womit hören Sie auf?',
      'by when': 'Was muss bis wann gewonnen sein?',
      target: 'Was soll dieses Jahr bringen?',
    },
    hint: {
      wasted: 'Namen, und was es Sie gekostet hat. „Zeit der Kunden“ zeigt, wer mehr braucht, als er bringt.',
      why: 'In ihren Worten, wie sie es Ihnen sagten.',
      who: 'Was alle gemeinsam haben, und was jemanden ausschließt.',
      stop: 'Eine Sache, die niemand vermissen würde.',
      'by when': 'Die wenigen Geschäfte, die das Jahr machen, jedes mit seinem Tag.',
      target: 'Ein Betrag, den Sie bis Jahresende gewonnen haben wollen.',
    },
    profile: 'Sagt Ihr Profil das noch?',
    profileHint:
      'Vergleichen Sie es mit Ihren guten Kunden: Was sie gemeinsam haben, wird dort vorgeschlagen.',
    openProfile: 'Ihr Wunschkunde',
    clean: 'Mit sauberer Pipeline anfangen',
    purgeHint: 'Jede offene Zeile einmal ansehen: behalten, parken oder die eine Angabe ergänzen.',
    openPurge: 'Zum Frühjahrsputz',
    customers: 'Zeit der Kunden',
    toStop: 'Auf die Liste „Lassen“ setzen',
    onList: 'Es steht auf der Liste: In zwei Wochen frage ich, ob es jemand gemerkt hat.',
    answer: 'Ihre Antwort',
    back: 'Zurück',
    next: 'Speichern und weiter',
    end: 'Fertig',
    leave: 'Hier aufhören',
    saving: 'Ich speichere…',
    saved: 'Auf dem Blatt Year gespeichert.',
    takenBack: 'Wie zuvor.',
    done: 'Der Rückblick ist fertig. Die Antworten stehen auf dem Blatt Year.',
  },
})
