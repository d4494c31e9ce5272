// The words around the audit's card: its button, copying, the preview of set-up, and what comes after.
import { inLanguage } from '../frame/language'
import { ENGLISH_CARD, GERMAN_CARD } from './card-words'

export const CARD = inLanguage({ english: ENGLISH_CARD, german: GERMAN_CARD })

export const WORDS = inLanguage({
  english: {
    hello: 'Nothing is set up here yet',
    promise: 'I read the sheet and tell you what would survive. I write nothing.',
    ask: 'What would Touchline say of this sheet?',
    look: 'Reading your sheet…',
    unchanged: '0 cells changed',
    again: 'Try again',
    first: 'First, tell me',
    firstWhy: 'What you leave out I do not judge by.',
    useAnswers: 'Use these answers',
    judgeAgain: 'Judge again',
    widen: 'Widen your filter over Touchline’s columns, so that they move along when you sort',
    copyTitle: 'Share it',
    copyText: 'Copy as text',
    copyPicture: 'Copy as picture',
    openNames: 'With names and amounts',
    copied: { text: 'The text is copied.', picture: 'The picture is copied.' },
    saved: 'Your browser does not let me copy, so the picture is in your downloads.',
    copyHere: 'Your browser does not let me copy. Select this text and press Ctrl+C.',
    setUp: 'Set up Touchline',
    back: 'Back to the card',
    previewTitle: 'What is added',
    previewColumns: (columns: string, hidden: number) =>
      columns === ''
        ? 'No columns: they are there already.'
        : `Columns: ${columns}${hidden === 0 ? '' : `, and ${hidden} hidden`}.`,
    previewTabs: (tabs: string) =>
      tabs === '' ? 'No tabs: they are there already.' : `Tabs: ${tabs}, and a few hidden ones.`,
    previewIds: (rows: string) => `A short id for each of your ${rows} rows, in a hidden column.`,
    previewTrigger: 'A night that runs by itself, once a day. Google asks you to allow it.',
    previewKept: 'Your cells, order, formulas and colours stay. Remove leaves plain values.',
    where: 'Where shall the columns stand?',
    atEnd: 'At the right end',
    afterName: (header: string) => `Right after “${header}”`,
    afterAnyName: 'Right after the name',
    afterNote: 'Read without scrolling. Formulas that count columns (VLOOKUP, QUERY) may need a look.',
    doIt: 'Set up now',
    working: 'Working… about a minute',
    ready: 'Ready.',
    nightAsk: 'Run the first night now?',
    nightWhy: 'It fills Today. Else it runs by itself tonight.',
    nightRun: 'Run it now',
    nightDone: (people: number) =>
      people === 0
        ? 'Done. Nobody is due today.'
        : people === 1
          ? 'Done. 1 person is on Today.'
          : `Done. ${people} people are on Today.`,
    open: 'Open the panel',
    parked: 'Parked or on hold? Say open for now: “Park until…” takes such a row out later.',
  },
  german: {
    hello: 'Hier ist noch nichts eingerichtet',
    promise: 'Ich lese die Tabelle und sage, was standhielte. Ich schreibe nichts.',
    ask: 'Was würde Touchline zu dieser Tabelle sagen?',
    look: 'Ich lese Ihre Tabelle…',
    unchanged: '0 Zellen geändert',
    again: 'Noch einmal',
    first: 'Sagen Sie mir zuerst',
    firstWhy: 'Was Sie auslassen, danach urteile ich nicht.',
    useAnswers: 'Diese Antworten verwenden',
    judgeAgain: 'Neu urteilen',
    widen: 'Den Filter auf Touchlines Spalten ausdehnen, damit sie beim Sortieren mitgehen',
    copyTitle: 'Weitergeben',
    copyText: 'Als Text kopieren',
    copyPicture: 'Als Bild kopieren',
    openNames: 'Mit Namen und Beträgen',
    copied: { text: 'Der Text ist kopiert.', picture: 'Das Bild ist kopiert.' },
    saved: 'Ihr Browser lässt mich nicht kopieren: Das Bild liegt bei den Downloads.',
    copyHere: 'Ihr Browser lässt mich nicht kopieren. Markieren Sie den Text und drücken Sie Strg+C.',
    setUp: 'Touchline einrichten',
    back: 'Zurück zur Karte',
    previewTitle: 'Was dazukommt',
    previewColumns: (columns, hidden) =>
      columns === ''
        ? 'Keine Spalten: Sie sind schon da.'
        : `Spalten: ${columns}${hidden === 0 ? '' : `, und ${hidden} verborgene`}.`,
    previewTabs: (tabs) =>
      tabs === '' ? 'Keine Blätter: Sie sind schon da.' : `Blätter: ${tabs}, und einige verborgene.`,
    previewIds: (rows) => `Eine kurze Kennung für jede Ihrer ${rows} Zeilen, in einer verborgenen Spalte.`,
    previewTrigger: 'Eine Nacht, die von selbst läuft, einmal am Tag. Google bittet Sie um Erlaubnis.',
    previewKept:
      'Ihre Zellen, Reihenfolge, Formeln und Farben bleiben. Entfernen lässt einfache Werte zurück.',
    where: 'Wo sollen die Spalten stehen?',
    atEnd: 'Ganz rechts',
    afterName: (header) => `Gleich nach „${header}“`,
    afterAnyName: 'Gleich nach dem Namen',
    afterNote: 'Ohne Scrollen zu lesen. Formeln, die Spalten zählen (SVERWEIS, QUERY), bitte prüfen.',
    doIt: 'Jetzt einrichten',
    working: 'Ich arbeite… etwa eine Minute',
    ready: 'Fertig.',
    nightAsk: 'Die erste Nacht jetzt laufen lassen?',
    nightWhy: 'Sie füllt Today. Sonst läuft sie heute Nacht von selbst.',
    nightRun: 'Jetzt laufen lassen',
    nightDone: (people) =>
      people === 0
        ? 'Fertig. Heute ist niemand fällig.'
        : people === 1
          ? 'Fertig. Eine Person steht auf Today.'
          : `Fertig. ${people} Personen stehen auf Today.`,
    open: 'Panel öffnen',
    parked: 'Geparkt oder auf Eis? Sagen Sie vorerst offen: „Park until…“ nimmt so eine Zeile später heraus.',
  },
})
