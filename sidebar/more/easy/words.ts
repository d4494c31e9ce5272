// The words of the tool Easy to buy: what a sale asks of the buyer, and who buys again.
import type { EasyReport, ShownPerSale } from '../../../src/app/panel/report-easy'
import { inLanguage } from '../../frame/language'
import { amount, dayText } from '../../purge/figures'
import { counted, percent, tenths } from '../report/words'

type What = keyof EasyReport['perSale']

const inSales = (sales: number): string => counted(sales, 'sale', 'sales')
const inVerkaeufen = (sales: number): string => (sales === 1 ? 'einem Verkauf' : `${amount(sales)} Verkäufen`)

export const WORDS = inLanguage({
  english: {
    lead: 'What you ask of somebody who has said yes. Every paper less is a sale sooner.',
    asks: 'What a sale takes',
    what: { documents: 'Documents', signers: 'Signers', forms: 'Forms' } as Readonly<Record<What, string>>,
    perSale: ({ median, sales }: ShownPerSale) => `${tenths(median)}, in the middle of ${inSales(sales)}`,
    unsaid: 'No sale says so yet.',
    steps: (count: number) =>
      count === 0
        ? 'No step of your process asks for one.'
        : `${counted(count, 'step of your process asks', 'steps of your process ask')} for one.`,
    noProcess: 'Your process is not written down yet.',
    write: 'Write it down',
    yesToDone: 'From yes to done',
    days: ({ median, sales }: ShownPerSale) =>
      `${counted(median, 'day', 'days')}, in the middle of ${inSales(sales)}`,
    noDays: 'No sale has both days yet: the spoken yes, and when all was done.',
    smallest: 'Smallest first sale',
    smallestSays: (value: number) => `${amount(value)}: the smallest step anybody began with.`,
    noSmallest: 'No first sale has a value and a day yet.',
    again: 'Who buys again',
    nobody: 'Nobody has bought yet.',
    second: (again: number, customers: number, share: number) =>
      again === 0
        ? `None of ${counted(customers, 'customer', 'customers')} has bought a second time yet.`
        : `${amount(again)} of ${counted(customers, 'customer', 'customers')} bought a second time (${percent(share)}).`,
    repeat: (share: number) => `${percent(share)} of all sales went to somebody who had bought before.`,
    full: (full: number, discounted: number, median: number | null) =>
      median === null
        ? `All ${inSales(full)} with a word on it went at full price.`
        : `${inSales(full)} at full price, ${amount(discounted)} with a discount, ${percent(median)} in the middle.`,
    noDiscount: 'No sale says whether it went at full price.',
    due: 'A second sale is due',
    since: (day: string) => `since ${dayText(day)}`,
    unset: (count: number) =>
      `${counted(count, 'customer has', 'customers have')} no day for a second sale yet: set it in “Second sale”.`,
    columns: 'Columns that tell more',
    columnsSay:
      'They are added at the right end of your pipeline, and only those you tick. What you write there is yours.',
    add: (count: number) => (count === 0 ? 'Add columns' : `Add ${counted(count, 'column', 'columns')}`),
    added: (count: number) =>
      `${counted(count, 'column is', 'columns are')} at the right end of your pipeline.`,
    removed: 'The blank columns are gone again.',
  },
  german: {
    lead: 'Was Sie von jemandem verlangen, der Ja gesagt hat. Jedes Papier weniger ist ein früherer Verkauf.',
    asks: 'Was ein Verkauf verlangt',
    what: { documents: 'Dokumente', signers: 'Unterschriften', forms: 'Formulare' },
    perSale: ({ median, sales }) => `${tenths(median)}, in der Mitte von ${inVerkaeufen(sales)}`,
    unsaid: 'Noch sagt es kein Verkauf.',
    steps: (count) =>
      count === 0
        ? 'Kein Schritt Ihres Ablaufs verlangt das.'
        : `${counted(count, 'Schritt Ihres Ablaufs verlangt', 'Schritte Ihres Ablaufs verlangen')} das.`,
    noProcess: 'Ihr Ablauf ist noch nicht aufgeschrieben.',
    write: 'Aufschreiben',
    yesToDone: 'Vom Ja bis fertig',
    days: ({ median, sales }) => `${counted(median, 'Tag', 'Tage')}, in der Mitte von ${inVerkaeufen(sales)}`,
    noDays: 'Noch hat kein Verkauf beide Tage: das gesprochene Ja, und wann alles fertig war.',
    smallest: 'Kleinster erster Verkauf',
    smallestSays: (value) => `${amount(value)}: der kleinste Schritt, mit dem jemand anfing.`,
    noSmallest: 'Noch hat kein erster Verkauf einen Wert und einen Tag.',
    again: 'Wer wieder kauft',
    nobody: 'Noch hat niemand gekauft.',
    second: (again, customers, share) =>
      again === 0
        ? `Von ${amount(customers)} Kunden hat noch keiner ein zweites Mal gekauft.`
        : `${amount(again)} von ${amount(customers)} Kunden ${again === 1 ? 'hat' : 'haben'} ein zweites Mal gekauft (${percent(share)}).`,
    repeat: (share) => `${percent(share)} aller Verkäufe gingen an jemanden, der schon gekauft hatte.`,
    full: (full, discounted, median) =>
      median === null
        ? `Alle Verkäufe, die etwas dazu sagen (${amount(full)}), gingen zum vollen Preis.`
        : `${amount(full)} zum vollen Preis, ${amount(discounted)} mit Rabatt, in der Mitte ${percent(median)}.`,
    noDiscount: 'Kein Verkauf sagt, ob er zum vollen Preis ging.',
    due: 'Ein zweiter Verkauf ist fällig',
    since: (day) => `seit ${dayText(day)}`,
    unset: (count) =>
      `${counted(count, 'Kunde hat', 'Kunden haben')} noch keinen Tag für einen zweiten Verkauf: Tragen Sie ihn in „Second sale“ ein.`,
    columns: 'Spalten, die mehr sagen',
    columnsSay:
      'Sie kommen an das rechte Ende Ihrer Pipeline, und nur die angehakten. Was Sie dort eintragen, gehört Ihnen.',
    add: (count) => `${count === 0 ? 'Spalten' : counted(count, 'Spalte', 'Spalten')} hinzufügen`,
    added: (count) => `${counted(count, 'Spalte steht', 'Spalten stehen')} am rechten Ende Ihrer Pipeline.`,
    removed: 'Die leeren Spalten sind wieder weg.',
  },
})
