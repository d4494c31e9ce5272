// The words of the tool Money in your clients.
import type { LockedReport } from '../../../src/app/panel/report-locked'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { counted, roughly } from '../report/words'

export const WORDS = inLanguage({
  english: {
    none: 'No customers yet: the first row that is won makes one.',
    quiet: ({ quiet, clients, least }: LockedReport) =>
      quiet === 0
        ? `Every one of ${counted(clients, 'customer', 'customers')} had ${least} touches or more in the last year. Keep it up.`
        : `${quiet} of ${counted(clients, 'customer', 'customers')} had fewer than ${least} touches in the last year.`,
    aYear: ({ aYear }: LockedReport) =>
      aYear === null
        ? 'What a customer buys again in a year cannot be told yet: that takes five years of customers, all together.'
        : aYear === 0
          ? 'No customer has bought again yet, so what lies in them cannot be told. Ask one of them for the next order.'
          : `A customer buys again for ${roughly(aYear)} a year.`,
    locked: ({ locked, quiet }: LockedReport) =>
      !locked || quiet === 0 ? '' : `About ${roughly(locked)} a year lies in those who hear too little.`,
    next: 'Those who hear too little come on Today one by one, each on a day of their own.',
    followed: ({ days }: LockedReport) =>
      `Within ${counted(days, 'day', 'days')} of a touch, in the last year`,
    sales: ({ sales }: LockedReport) =>
      sales.count === 0
        ? 'No further sale to a customer.'
        : `${counted(sales.count, 'further sale', 'further sales')} to customers, worth ${amount(sales.value)}.`,
    referrals: ({ referrals }: LockedReport) =>
      `${referrals.count === 0 ? 'Nobody came' : counted(referrals.count, 'person came', 'people came')} by a customer’s referral${referrals.value > 0 ? `; ${amount(referrals.value)} of that is won` : ''}.`,
    notCaused: 'This followed a touch. Whether the touch was why, nobody knows.',
  },
  german: {
    none: 'Noch keine Kunden: Die erste gewonnene Zeile macht einen daraus.',
    quiet: ({ quiet, clients, least }) =>
      quiet === 0
        ? `Alle ${counted(clients, 'Kunde', 'Kunden')} hatten im letzten Jahr mindestens ${least} Kontakte. Weiter so.`
        : `${quiet} von ${counted(clients, 'Kunden', 'Kunden')} hatten im letzten Jahr weniger als ${least} Kontakte.`,
    aYear: ({ aYear }) =>
      aYear === null
        ? 'Was ein Kunde im Jahr wieder kauft, lässt sich noch nicht sagen: Dafür braucht es fünf Kundenjahre, alle zusammen.'
        : aYear === 0
          ? 'Noch hat kein Kunde wieder gekauft, darum lässt sich nicht sagen, wie viel hier liegt. Fragen Sie einen nach dem nächsten Auftrag.'
          : `Ein Kunde kauft im Jahr für ${roughly(aYear)} wieder.`,
    locked: ({ locked, quiet }) =>
      !locked || quiet === 0
        ? ''
        : `Rund ${roughly(locked)} im Jahr liegen bei denen, die zu wenig von Ihnen hören.`,
    next: 'Wer zu wenig von Ihnen hört, kommt nach und nach auf Today, jeder an seinem Tag.',
    followed: ({ days }) => `Binnen ${counted(days, 'Tag', 'Tagen')} nach einem Kontakt, im letzten Jahr`,
    sales: ({ sales }) =>
      sales.count === 0
        ? 'Kein weiterer Verkauf an einen Kunden.'
        : `${counted(sales.count, 'weiterer Verkauf', 'weitere Verkäufe')} an Kunden, im Wert von ${amount(sales.value)}.`,
    referrals: ({ referrals }) =>
      `${referrals.count === 0 ? 'Niemand kam' : counted(referrals.count, 'Person kam', 'Personen kamen')} durch die Empfehlung eines Kunden${referrals.value > 0 ? `; gewonnen sind davon ${amount(referrals.value)}` : ''}.`,
    notCaused: 'Das folgte auf einen Kontakt. Ob er der Grund war, weiß niemand.',
  },
})
