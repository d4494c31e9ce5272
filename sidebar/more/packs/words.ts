// The words of the tool Method packs: what a pack is, what one would change, and what is wrong with a text that is none.
import type { PackFaultCode } from '../../../src/core/rules/pack-file'
import type { PackSkip } from '../../../src/core/rules/pack-plan'
import { inLanguage } from '../../frame/language'

type Fault = (place: string, shown: string) => string

export const WORDS = inLanguage({
  english: {
    loading: 'Looking at your method…',
    intro:
      'A pack is a whole method as one text: the rules, profiles, cadences, process and reasons. You see what it would move before anything changes, and one click takes it back.',
    shippedTitle: 'Choose a pack',
    shipped: {
      method: ['The method as it is', 'Every number as the method has it.'],
      high: ['High ticket', 'Few large deals: decisions within a quarter, and a meeting every month.'],
      low: ['Low ticket', 'Many small deals: decided within three weeks, kept warm by a newsletter.'],
      trainer: ['The trainer’s 21 days', 'Forward or out: what does not move within 21 days is let go.'],
    } as Readonly<Record<'method' | 'high' | 'low' | 'trainer', readonly [name: string, note: string]>>,
    own: 'Bring one',
    paste: 'Paste a pack here',
    file: 'Or choose a file',
    noFile: 'I could not read this file. Open it, copy the text, and paste it above.',
    look: 'What would it change?',
    looking: 'Judging every row…',
    share: 'Share your method',
    shareSays: 'Your rules, profiles, cadences, process and reasons. No names, no deals, no addresses.',
    name: 'What shall it be called?',
    myName: 'My method',
    left: (lines: number) =>
      lines === 1
        ? '1 line cannot be used, or stands twice, and stays out.'
        : `${lines} lines cannot be used, or stand twice, and stay out.`,
    copy: 'Copy it',
    copied: 'Copied: paste it into a mail.',
    copyHere: 'Copy the text from here',
    save: 'Save as a file',
    saved: 'It is in your downloads.',
    back: 'All packs',
    same: (lines: number) =>
      lines === 1 ? '1 line is the same already.' : `${lines} lines are the same already.`,
    kinds: {
      new: (lines: number) => `New (${lines})`,
      changed: (lines: number) => `Changed (${lines})`,
      skipped: (lines: number) => `Left out (${lines})`,
    },
    skips: {
      'no column': 'Your sheet has no such column.',
      formula: 'A formula of yours gives this value.',
      'no reason': 'It says what you want, not what they have of it.',
    } as Readonly<Record<PackSkip, string>>,
    blank: 'blank',
    nothing: 'Nothing would change: your method is like this already.',
    effect: 'What it would move',
    held: 'A column is missing, so I cannot say what would move: answer for it above all tools first.',
    apply: (lines: number) => (lines === 1 ? 'Apply 1 change' : `Apply ${lines} changes`),
    applying: 'Writing the pack…',
    applied: (name: string, lines: number) =>
      `“${name}” is applied: ${lines === 1 ? '1 line' : `${lines} lines`}. The next night judges by it.`,
    judge: 'Judge now',
    judging: 'Judging every row…',
    judged: (people: number) =>
      `Judged by it. ${people === 1 ? '1 person stands' : `${people} people stand`} on Today.`,
    appliedTitle: 'Applied',
    takeBack: 'Take it back',
    on: (day: string) => `on ${day}`,
    takingBack: 'Taking the pack back…',
    takenBack: (name: string) => `“${name}” is taken back: your method is as it was.`,
    kept: (places: string) => `These were changed since, and stay as they are: ${places}.`,
    refused: 'I cannot use this pack, and nothing was changed:',
    faults: {
      'too long': (_, most) => `It is too long: a pack has at most ${most} characters.`,
      broken: () =>
        'The text is cut off, or something changed it on its way, such as a mail program its quotes. Ask for it as a file.',
      'no pack': () => 'This is no method pack of Touchline.',
      newer: (_, version) => `It was made by a newer Touchline (version ${version}). Update yours first.`,
      'unknown part': (part) => `I do not know the part “${part}”.`,
      'no object': (place, shown) => `At “${place}” there should be names with values, not ${shown}.`,
      'no list': (place) => `At “${place}” there should be a list.`,
      'too many': (place, most) => `“${place}” has more than ${most} lines.`,
      'unknown rule': (_, id) => `There is no rule “${id}” that a pack may change.`,
      number: (place, shown) =>
        `“${place}” takes a number of 0 or more that fits it, not ${shown === '' ? 'a blank' : `“${shown}”`}.`,
      text: (place) => `“${place}” holds no text that a cell should hold, or too much of it.`,
      formula: (place, shown) => `“${place}” holds a formula (${shown}). Packs hold none.`,
      html: (place, shown) => `“${place}” holds code of a web page (${shown}). Packs hold plain text.`,
      word: (place, shown) => `At “${place}” I do not know the word “${shown}”: these words are English.`,
      day: (place, shown) => `“${place}” holds no day: “${shown}”. Days are written like 2026-03-31.`,
      'unknown column': (place, header) => `At “${place}” there is no column “${header}”.`,
      'no key': (place) => `The line “${place}” does not say what it is about.`,
      twice: (place, shown) => `“${shown}” stands twice, the second time at “${place}”.`,
      empty: () => 'There is nothing in it.',
    } as Readonly<Record<PackFaultCode, Fault>>,
  },
  german: {
    loading: 'Ich sehe mir Ihre Methode an…',
    intro:
      'Ein Paket ist eine ganze Methode als ein Text: Regeln, Profile, Kontaktpläne, Ablauf und Gründe. Sie sehen vorher, was sich bewegen würde, und ein Klick macht es rückgängig.',
    shippedTitle: 'Paket wählen',
    shipped: {
      method: ['Die Methode, wie sie ist', 'Jede Zahl, wie die Methode sie vorgibt.'],
      high: [
        'Große Aufträge',
        'Wenige große Abschlüsse: Entscheidung binnen eines Quartals, jeden Monat ein Treffen.',
      ],
      low: [
        'Kleine Aufträge',
        'Viele kleine Abschlüsse: in drei Wochen entschieden, warm gehalten per Newsletter.',
      ],
      trainer: [
        'Die 21 Tage des Trainers',
        'Vorwärts oder raus: Was sich in 21 Tagen nicht bewegt, wird losgelassen.',
      ],
    },
    own: 'Eigenes Paket',
    paste: 'Paket hier einfügen',
    file: 'Oder Datei wählen',
    noFile:
      'Ich konnte die Datei nicht lesen. Öffnen Sie sie, kopieren Sie den Text und fügen Sie ihn oben ein.',
    look: 'Was würde es ändern?',
    looking: 'Ich beurteile jede Zeile…',
    share: 'Ihre Methode weitergeben',
    shareSays:
      'Ihre Regeln, Profile, Kontaktpläne, Ihr Ablauf und Ihre Gründe. Keine Namen, keine Abschlüsse, keine Adressen.',
    name: 'Wie soll sie heißen?',
    myName: 'Meine Methode',
    left: (lines) =>
      lines === 1
        ? '1 Zeile ist nicht brauchbar oder doppelt und bleibt draußen.'
        : `${lines} Zeilen sind nicht brauchbar oder doppelt und bleiben draußen.`,
    copy: 'Kopieren',
    copied: 'Kopiert: Fügen Sie sie in eine Mail ein.',
    copyHere: 'Den Text von hier kopieren',
    save: 'Als Datei sichern',
    saved: 'Sie liegt bei Ihren Downloads.',
    back: 'Alle Pakete',
    same: (lines) => (lines === 1 ? '1 Zeile ist schon gleich.' : `${lines} Zeilen sind schon gleich.`),
    kinds: {
      new: (lines) => `Neu (${lines})`,
      changed: (lines) => `Geändert (${lines})`,
      skipped: (lines) => `Ausgelassen (${lines})`,
    },
    skips: {
      'no column': 'Ihre Tabelle hat keine solche Spalte.',
      formula: 'Diesen Wert liefert eine Formel von Ihnen.',
      'no reason': 'Das sagt, was Sie wollen, nicht, was man davon hat.',
    },
    blank: 'leer',
    nothing: 'Nichts würde sich ändern: Ihre Methode ist schon so.',
    effect: 'Was sich bewegen würde',
    held: 'Eine Spalte fehlt, darum kann ich nicht sagen, was sich bewegen würde: Sagen Sie zuerst unter „Mehr“, welche es ist.',
    apply: (lines) => (lines === 1 ? '1 Änderung anwenden' : `${lines} Änderungen anwenden`),
    applying: 'Ich schreibe das Paket…',
    applied: (name, lines) =>
      `„${name}“ ist angewendet: ${lines === 1 ? '1 Zeile' : `${lines} Zeilen`}. Die nächste Nacht urteilt danach.`,
    judge: 'Jetzt urteilen',
    judging: 'Ich beurteile jede Zeile…',
    judged: (people) =>
      `Danach beurteilt. ${people === 1 ? '1 Person steht' : `${people} Personen stehen`} auf Heute.`,
    appliedTitle: 'Angewendet',
    takeBack: 'Rückgängig machen',
    on: (day) => `am ${day}`,
    takingBack: 'Ich mache das Paket rückgängig…',
    takenBack: (name) => `„${name}“ ist rückgängig gemacht: Ihre Methode ist wie zuvor.`,
    kept: (places) => `Das wurde seither geändert und bleibt, wie es ist: ${places}.`,
    refused: 'Dieses Paket kann ich nicht verwenden, und nichts wurde geändert:',
    faults: {
      'too long': (_, most) => `Es ist zu lang: Ein Paket hat höchstens ${most} Zeichen.`,
      broken: () =>
        'Der Text ist abgeschnitten oder wurde unterwegs verändert, etwa die Anführungszeichen von einem Mailprogramm. Lassen Sie sich die Datei schicken.',
      'no pack': () => 'Das ist kein Methodenpaket von Touchline.',
      newer: (_, version) =>
        `Es stammt von einem neueren Touchline (Version ${version}). Aktualisieren Sie zuerst Ihres.`,
      'unknown part': (part) => `Den Teil „${part}“ kenne ich nicht.`,
      'no object': (place, shown) => `Bei „${place}“ sollten Namen mit Werten stehen, nicht ${shown}.`,
      'no list': (place) => `Bei „${place}“ sollte eine Liste stehen.`,
      'too many': (place, most) => `„${place}“ hat mehr als ${most} Zeilen.`,
      'unknown rule': (_, id) => `Eine Regel „${id}“, die ein Paket ändern darf, gibt es nicht.`,
      number: (place, shown) =>
        `„${place}“ braucht eine passende Zahl ab 0, nicht ${shown === '' ? 'nichts' : `„${shown}“`}.`,
      text: (place) => `In „${place}“ steht kein Text für eine Zelle, oder zu viel davon.`,
      formula: (place, shown) => `In „${place}“ steht eine Formel (${shown}). Pakete enthalten keine.`,
      html: (place, shown) =>
        `In „${place}“ steht Code einer Webseite (${shown}). Pakete enthalten einfachen Text.`,
      word: (place, shown) =>
        `Bei „${place}“ kenne ich das Wort „${shown}“ nicht: Diese Wörter sind englisch.`,
      day: (place, shown) => `In „${place}“ steht kein Tag: „${shown}“. Tage schreibt man wie 2026-03-31.`,
      'unknown column': (place, header) => `Bei „${place}“ gibt es keine Spalte „${header}“.`,
      'no key': (place) => `Die Zeile „${place}“ sagt nicht, worum es geht.`,
      twice: (place, shown) => `„${shown}“ steht zweimal da, das zweite Mal bei „${place}“.`,
      empty: () => 'Es ist nichts darin.',
    },
  },
})
