// The words of the profile: whom the user wants, and what customers marked good have in common.
import { inLanguage } from '../../frame/language'
import { worded } from '../../frame/wording'

const TESTS = new Map([
  ['is', 'ist'],
  ['is not', 'ist nicht'],
  ['one of', 'ist eines von'],
  ['contains', 'enthält'],
  ['at least', 'mindestens'],
  ['at most', 'höchstens'],
  ['between', 'zwischen'],
  ['is filled', 'ist ausgefüllt'],
  ['within days', 'höchstens so viele Tage entfernt:'],
])

export const WORDS = inLanguage({
  english: {
    loading: 'Looking at your customers…',
    none: 'You have not said yet whom you want to sell to. Until you do, the column Fit stays blank.',
    build: 'Build your profile',
    profileName: 'Ideal customer',
    fiveMinutes:
      'Five minutes: I look at what your good customers have in common. You take what rings true, one line at a time.',
    proposed: 'What they have in common',
    criterion: (field: string, test: string, value: string) =>
      `${field} ${test === 'one of' ? 'is one of' : test} ${value}`.trim(),
    met: (goodMet: number, good: number, othersMet: number, others: number) =>
      `${goodMet} of ${good} good, ${othersMet} of ${others} others`,
    held: (n: number, lift: string, low: string, high: string) =>
      `Checked on ${n} people I had not looked at: those who meet it were good ${lift} times as often as all (${low} to ${high}).`,
    against: 'It speaks against them.',
    must: 'Must',
    nice: 'Nice to have',
    get never() {
      return worded('Never', 'Must not')
    },
    weight: 'How much a nice-to-have counts',
    weights: { 1: 'Normal', 2: 'Double', 3: 'Triple' },
    few: (least: number, good: number) =>
      `I need at least ${least} good customers to see a pattern: ${good} are ticked. Tick more below.`,
    fewOthers: (least: number, others: number) =>
      `I need at least ${least} others to compare with: there are ${others}.`,
    nothing: (columns: number) =>
      columns === 0
        ? 'There is no column yet that says what somebody is like. Add one, such as Industry or Employees.'
        : `Nothing stands out: in ${columns === 1 ? 'the one column' : `the ${columns} columns`} I compared, good customers are like the others. A column that says what they are like, such as Industry or Employees, helps.`,
    allTaken: 'You have taken all that stood out.',
    yours: 'Your profile',
    takeOut: 'Take out',
    get kinds() {
      return { must: 'must', nice: 'nice to have', never: worded('never', 'must not') }
    },
    counts: (weight: number) => `counts ${weight}`,
    who: (good: number) => `Who counts as good (${good})`,
    whoSays: 'Whoever bought is ticked. Untick whom you would not want again, and tick whom you would.',
    more: (count: number) =>
      count === 1 ? 'One more person is not listed here.' : `${count} more people are not listed here.`,
    compare: 'Compare again',
    saving: 'Saving…',
    added: (criterion: string, isLive: boolean) =>
      `“${criterion}” is on your profile. ${isLive ? 'The column Fit follows by itself.' : 'The night writes the column Fit, or do it now.'}`,
    takenOut: (criterion: string, isLive: boolean) =>
      `“${criterion}” is off your profile. ${isLive ? 'The column Fit follows by itself.' : 'The night writes the column Fit, or do it now.'}`,
    judgeNow: 'Judge now',
    judging: 'Judging all rows…',
    judged: 'All rows are judged by your profile.',
    byHand: 'You can also write lines on the tab Profile yourself: it is hidden, see View › Hidden sheets.',
  },
  german: {
    loading: 'Ich sehe mir Ihre Kunden an…',
    none: 'Sie haben noch nicht gesagt, an wen Sie verkaufen wollen. Bis dahin bleibt die Spalte Fit leer.',
    build: 'Profil anlegen',
    profileName: 'Wunschkunde',
    fiveMinutes:
      'Fünf Minuten: Ich sehe nach, was Ihre guten Kunden gemeinsam haben. Sie übernehmen, was stimmt, Zeile für Zeile.',
    proposed: 'Was sie gemeinsam haben',
    criterion: (field, test, value) =>
      `${field} ${TESTS.get(test) ?? test} ${test === 'between' ? value.replace(' and ', ' und ') : value}`.trim(),
    met: (goodMet, good, othersMet, others) =>
      `${goodMet} von ${good} guten, ${othersMet} von ${others} anderen`,
    held: (n, lift, low, high) =>
      `Geprüft an ${n} Personen, die ich vorher nicht angesehen hatte: Wer es erfüllt, war ${lift}-mal so oft gut wie alle (${low} bis ${high}).`,
    against: 'Das spricht gegen jemanden.',
    must: 'Muss',
    nice: 'Wünschenswert',
    get never() {
      return worded('Nie', 'Darf nicht')
    },
    weight: 'Wie viel Wünschenswertes zählt',
    weights: { 1: 'Einfach', 2: 'Doppelt', 3: 'Dreifach' },
    few: (least, good) =>
      `Für ein Muster brauche ich mindestens ${least} gute Kunden: Angehakt sind ${good}. Haken Sie unten weitere an.`,
    fewOthers: (least, others) =>
      `Zum Vergleichen brauche ich mindestens ${least} andere: Es gibt ${others}.`,
    nothing: (columns) =>
      columns === 0
        ? 'Noch sagt keine Spalte, wie jemand ist. Legen Sie eine an, etwa Branche oder Mitarbeiter.'
        : `Nichts sticht heraus: In ${columns === 1 ? 'der einen Spalte' : `den ${columns} Spalten`}, die ich verglichen habe, sind gute Kunden wie die anderen. Eine Spalte hilft, die sagt, wie sie sind, etwa Branche oder Mitarbeiter.`,
    allTaken: 'Alles, was herausstach, haben Sie übernommen.',
    yours: 'Ihr Profil',
    takeOut: 'Herausnehmen',
    get kinds() {
      return { must: 'Muss', nice: 'wünschenswert', never: worded('nie', 'darf nicht') }
    },
    counts: (weight) => `zählt ${weight}`,
    who: (good) => `Wer als gut gilt (${good})`,
    whoSays:
      'Wer gekauft hat, ist angehakt. Nehmen Sie den Haken bei allen weg, die Sie nicht noch einmal wollen, und setzen Sie ihn bei denen, die Sie wollen.',
    more: (count) =>
      count === 1
        ? 'Eine Person ist hier nicht aufgeführt.'
        : `${count} Personen sind hier nicht aufgeführt.`,
    compare: 'Neu vergleichen',
    saving: 'Ich speichere…',
    added: (criterion, isLive) =>
      `„${criterion}“ steht im Profil. ${isLive ? 'Die Spalte Fit folgt von selbst.' : 'Die Spalte Fit schreibt die Nacht, oder Sie gleich.'}`,
    takenOut: (criterion, isLive) =>
      `„${criterion}“ steht nicht mehr im Profil. ${isLive ? 'Die Spalte Fit folgt von selbst.' : 'Die Spalte Fit schreibt die Nacht, oder Sie gleich.'}`,
    judgeNow: 'Jetzt beurteilen',
    judging: 'Ich beurteile alle Zeilen…',
    judged: 'Alle Zeilen sind nach Ihrem Profil beurteilt.',
    byHand:
      'Sie können Zeilen auch selbst auf den Tab Profile schreiben: Er ist ausgeblendet, siehe Ansicht › Ausgeblendete Tabellenblätter.',
  },
})
