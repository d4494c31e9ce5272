// Each custom function in one sentence, as the list of reports has it.
import type { Topic } from '../../../src/core/functions/topics'
import { inLanguage } from '../../frame/language'

const ENGLISH = {
  NEXT_TOUCH: 'The day of everybody’s next touch.',
  NEXT_WINDOW: 'When a touch is not too early, best, and not too late.',
  NEXT_MEDIUM: 'By which medium the next touch goes.',
  TOUCH_COUNT: 'How many touches counted in the last 365 days.',
  DAYS_QUIET: 'Days since the last touch that counted.',
  CUSTOMER_TIME: 'Who takes more time than they pay for, and the next move.',
  QUALIFY: 'Who fits your profile, and what to ask of the others.',
  QUALIFY_SCORE: 'How well everybody fits, from 0 to 100.',
  SOURCE_REPORT: 'Your sources compared: deals won, how often, how fast.',
  QUESTION_RANK: 'Your questions, the best first.',
  EXPERIMENT_VERDICT: 'What your first experiment says so far.',
  LEVEL_DATES:
    'The planned days, spread so that no day holds more than 8. Write your own number in its place.',
  PROCESS_CHECK: 'How much of your process each deal has behind it, and the first skipped step.',
  DIAGNOSE_PACE: 'Why sales are below your own pace, with the evidence.',
  SEVEN_MUSTS: 'The seven musts of the year with your figures.',
  PURGE: 'The verdict on every row, with why.',
  DAYS_STALLED: 'Days since the last progress.',
  REFERRAL_ASK: 'Whom to ask for a referral this week, and in which words.',
  REFERRAL_COUNT: 'What grew from each row: who came, how deep, how much.',
  REFERRAL_TREE: 'Who brought whom, as a tree.',
  PROSPECTING_MINUTES: 'Each week’s minutes, and whether the week was kept.',
  BUSY_RATIO: 'Organising and busy work for each minute that sells.',
  TOUCH_CAPACITY: 'How many touches a day holds, and how many rows you can honestly keep.',
  FOCUS_DRIFT: 'The share of your touches that went to people who fit.',
  WIN_CHANCE: 'Each open row’s chance to be won in 30, 60 and 90 days.',
  BELIEF: 'How many rows like it were won.',
  MEDIA_RATE: 'How often each medium was answered.',
  LOCKED_MONEY: 'The money that lies in clients you touch too rarely, and what followed your touches.',
}

const GERMAN: Readonly<Record<keyof typeof ENGLISH, string>> = {
  NEXT_TOUCH: 'Der Tag, an dem jeder als Nächstes dran ist.',
  NEXT_WINDOW: 'Wann ein Kontakt nicht zu früh, am besten und nicht zu spät kommt.',
  NEXT_MEDIUM: 'Auf welchem Weg der nächste Kontakt geht.',
  TOUCH_COUNT: 'Wie viele Kontakte der letzten 365 Tage zählten.',
  DAYS_QUIET: 'Tage seit dem letzten Kontakt, der zählte.',
  CUSTOMER_TIME: 'Wer mehr Zeit kostet, als er einbringt, und was zu tun ist.',
  QUALIFY: 'Wer zu Ihrem Profil passt, und was Sie die anderen fragen.',
  QUALIFY_SCORE: 'Wie gut jeder passt, von 0 bis 100.',
  SOURCE_REPORT: 'Ihre Quellen im Vergleich: wie viel, wie oft, wie schnell gewonnen.',
  QUESTION_RANK: 'Ihre Fragen, die besten zuerst.',
  EXPERIMENT_VERDICT: 'Was Ihr erster Versuch bisher sagt.',
  LEVEL_DATES:
    'Die geplanten Tage, so verteilt, dass keiner mehr als 8 hat. Setzen Sie Ihre eigene Zahl ein.',
  PROCESS_CHECK: 'Wie viel Ihres Ablaufs hinter jedem Geschäft liegt, und der erste ausgelassene Schritt.',
  DIAGNOSE_PACE: 'Warum die Verkäufe unter Ihrem Schnitt liegen, mit Belegen.',
  SEVEN_MUSTS: 'Die sieben Pflichten des Jahres mit Ihren Zahlen.',
  PURGE: 'Das Urteil über jede Zeile, mit Grund.',
  DAYS_STALLED: 'Tage seit dem letzten Fortschritt.',
  REFERRAL_ASK: 'Wen Sie diese Woche um eine Empfehlung bitten, und mit welchen Worten.',
  REFERRAL_COUNT: 'Was aus jeder Zeile wuchs: wer kam, wie tief, wie viel.',
  REFERRAL_TREE: 'Wer wen gebracht hat, als Baum.',
  PROSPECTING_MINUTES: 'Die Minuten jeder Woche, und ob sie gehalten wurde.',
  BUSY_RATIO: 'Wie viel Organisieren und Kleinkram auf jede Minute Verkaufen kommt.',
  TOUCH_CAPACITY: 'Wie viele Kontakte ein Tag fasst, und wie viele Zeilen Sie ehrlich halten können.',
  FOCUS_DRIFT: 'Der Anteil Ihrer Kontakte, der an Leute ging, die passen.',
  WIN_CHANCE: 'Die Chance jeder offenen Zeile, in 30, 60 und 90 Tagen gewonnen zu werden.',
  BELIEF: 'Wie viele ähnliche Zeilen gewonnen wurden.',
  MEDIA_RATE: 'Wie oft jeder Weg beantwortet wurde.',
  LOCKED_MONEY: 'Das Geld, das in zu selten kontaktierten Kunden liegt, und was auf Kontakte folgte.',
}

/** The sentences by the function's name. */
export const SENTENCES: Readonly<Record<string, string>> = inLanguage({ english: ENGLISH, german: GERMAN })

/** The functions of each chapter, as the docs have them. */
export const CHAPTERS: readonly (readonly [topic: Topic, names: readonly string[]])[] = [
  ['Who is worth your time', ['QUALIFY', 'QUALIFY_SCORE', 'FOCUS_DRIFT']],
  ['What will not close', ['PURGE', 'DAYS_STALLED']],
  ['The next touch', ['NEXT_TOUCH', 'NEXT_WINDOW', 'NEXT_MEDIUM', 'TOUCH_COUNT', 'DAYS_QUIET']],
  ['How much a day can hold', ['LEVEL_DATES', 'TOUCH_CAPACITY']],
  ['Where the time goes', ['CUSTOMER_TIME', 'PROSPECTING_MINUTES', 'BUSY_RATIO']],
  [
    'Referrals and sources',
    ['SOURCE_REPORT', 'REFERRAL_ASK', 'REFERRAL_COUNT', 'REFERRAL_TREE', 'LOCKED_MONEY'],
  ],
  ['The way to a sale', ['PROCESS_CHECK', 'DIAGNOSE_PACE', 'SEVEN_MUSTS']],
  ['What works', ['QUESTION_RANK', 'EXPERIMENT_VERDICT', 'MEDIA_RATE']],
  ['What will be won', ['WIN_CHANCE', 'BELIEF']],
]

/** The chapters. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = inLanguage<Readonly<Record<Topic, string>>>({
  english: {
    'Who is worth your time': 'Who is worth your time',
    'What will not close': 'What will not close',
    'The next touch': 'The next touch',
    'How much a day can hold': 'How much a day can hold',
    'Where the time goes': 'Where the time goes',
    'Referrals and sources': 'Referrals and sources',
    'The way to a sale': 'The way to a sale',
    'What works': 'What works',
    'What will be won': 'What will be won',
  },
  german: {
    'Who is worth your time': 'Wer Ihre Zeit wert ist',
    'What will not close': 'Was nicht zum Abschluss kommt',
    'The next touch': 'Der nächste Kontakt',
    'How much a day can hold': 'Was ein Tag fasst',
    'Where the time goes': 'Wohin die Zeit geht',
    'Referrals and sources': 'Empfehlungen und Quellen',
    'The way to a sale': 'Der Weg zum Verkauf',
    'What works': 'Was wirkt',
    'What will be won': 'Was gewonnen wird',
  },
})
