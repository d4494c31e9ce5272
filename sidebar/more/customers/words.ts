// The words of the tool Customers' time.
import type { CustomerShare } from '../../../src/app/panel/report-customers'
import type { CustomerMove } from '../../../src/core/time/customer-time'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { lasting } from '../../time/lasting'
import { percent, tenths } from '../report/words'

type Moves = Readonly<Record<Exclude<CustomerMove, ''>, string>>

export const WORDS = inLanguage({
  english: {
    none: 'No minutes with customers are written yet. Write what a touch took into Minutes, or let the timer run.',
    noRevenue:
      'None of the customers who took time has a value, so there is nothing to compare their time with.',
    lead: (flag: number) =>
      `Worth a decision: who takes at least ${tenths(flag)} times the share of your time that they bring of your revenue.`,
    freed: (hours: number) => `${tenths(hours)} h would have been free.`,
    nobody: 'Nobody takes far more than they bring.',
    spent: ({ minutes, timeShare }: CustomerShare) =>
      `${lasting(minutes)}, ${percent(timeShare)} of your time`,
    brings: ({ revenue, revenueShare }: CustomerShare) =>
      revenue === null
        ? 'What they bring is not written'
        : `${amount(revenue)}, ${percent(revenueShare ?? 0)} of your revenue`,
    moves: {
      'raise price': 'Raise the price: doubling it would set it right.',
      'self-serve': 'Let them help themselves: most of the touches come from them.',
      'hand over': 'Hand them over: they pay well, but not for your hours.',
      'let go': 'Let them go, kindly.',
    } as Moves,
    value: 'Write down their value.',
    frees: (hours: number) => `Frees ${tenths(hours)} h.`,
  },
  german: {
    none: 'Mit Kunden sind noch keine Minuten notiert. Schreiben Sie in Minutes, was ein Kontakt dauerte, oder lassen Sie die Uhr laufen.',
    noRevenue:
      'Keiner der Kunden, die Zeit brauchten, hat einen Wert; es gibt nichts, womit sich die Zeit vergleichen lässt.',
    lead: (flag) =>
      `Eine Entscheidung wert: wessen Anteil an Ihrer Zeit mindestens ${tenths(flag)}-mal so groß ist wie sein Anteil am Umsatz.`,
    freed: (hours) => `${tenths(hours)} h wären frei gewesen.`,
    nobody: 'Niemand braucht weit mehr, als er bringt.',
    spent: ({ minutes, timeShare }) => `${lasting(minutes)}, ${percent(timeShare)} Ihrer Zeit`,
    brings: ({ revenue, revenueShare }) =>
      revenue === null
        ? 'Was sie bringen, steht nirgends'
        : `${amount(revenue)}, ${percent(revenueShare ?? 0)} Ihres Umsatzes`,
    moves: {
      'raise price': 'Preis erhöhen: Das Doppelte würde es ausgleichen.',
      'self-serve': 'Sich selbst bedienen lassen: Die meisten Kontakte kommen von dort.',
      'hand over': 'Abgeben: Sie zahlen gut, aber nicht für Ihre Stunden.',
      'let go': 'Ziehen lassen, freundlich.',
    },
    value: 'Tragen Sie den Wert ein.',
    frees: (hours) => `Macht ${tenths(hours)} h frei.`,
  },
})
