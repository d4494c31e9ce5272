// The words of the tool Referrals.
import type { OwedIncentive, ReferralsReport } from '../../../src/app/panel/report-referrals'
import type { Situation } from '../../../src/core/words/facts'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { counted, percent } from '../report/words'

type Shares = ReferralsReport['shares']
type Owed = Pick<OwedIncentive, 'incentive' | 'pay' | 'thank'>

const SITUATIONS: Readonly<Record<Situation, string>> = {
  established: 'Long a customer',
  referred: 'Came by a referral',
  'new customer': 'New customer',
  prospect: 'Prospect',
  parting: 'Let go',
  lost: 'Lost deal',
}
const SITUATIONEN: Readonly<Record<Situation, string>> = {
  established: 'Lange Kunde',
  referred: 'Kam durch Empfehlung',
  'new customer': 'Neukunde',
  prospect: 'Interessent',
  parting: 'Verabschiedet',
  lost: 'Verlorenes Geschäft',
}

export const WORDS = inLanguage({
  english: {
    ask: 'Whom to ask this week',
    nobody: 'Nobody this week. Whoever you asked rests for a while.',
    none: 'Nobody yet: every person is a source, so it begins with the first row.',
    later: (count: number, aWeek: number) =>
      `${counted(count, 'more ask waits', 'more asks wait')} for the weeks to come, at most ${aWeek} a week.`,
    situation: SITUATIONS as Readonly<Record<string, string>>,
    last: (day: string) => `Asked last: ${day}`,
    copy: 'Copy the words',
    copied: 'The words are copied.',
    notCopied: 'Your browser does not let me copy: select the words.',
    owed: 'What you owe',
    owes: ({ incentive, pay, thank }: Owed) => {
      const what = incentive === '' ? 'the incentive' : incentive
      if (pay === 'now') return thank ? `Give ${what}, and say thanks.` : `Give ${what}.`
      return pay === 'later' ? `Say thanks. ${what} is promised for when the deal is won.` : 'Say thanks.'
    },
    employer: 'Before you promise something: ask whether their employer allows it.',
    shares: 'How far it carries',
    asked: ({ customers, asked, referred }: Shares) =>
      customers === 0
        ? 'No customers yet.'
        : `You asked ${asked} of ${counted(customers, 'customer', 'customers')} (${percent(asked / customers)}); ${referred} of them referred somebody.`,
    came: ({ came, won }: Shares) =>
      came === 0
        ? 'Nobody has come by a referral yet.'
        : `${counted(came, 'row', 'rows')} came by referral, ${won} won.`,
    tree: 'Who brought whom',
    noTree: 'Write who sent them into the column “Referred by”, and the tree grows here.',
    below: (value: number) => `brought ${amount(value)}`,
    won: 'customer',
    loop: 'they referred each other in a circle',
    unknown: 'who referred them is not in the sheet',
    level: (level: number) => `Level ${level + 1}: `,
  },
  german: {
    ask: 'Wen Sie diese Woche fragen',
    nobody: 'Diese Woche niemanden. Wen Sie gefragt haben, der hat eine Weile Ruhe.',
    none: 'Noch niemanden: Jeder ist eine Quelle, es beginnt mit der ersten Zeile.',
    later: (count, aWeek) =>
      `${counted(count, 'weitere Bitte wartet', 'weitere Bitten warten')} auf die nächsten Wochen, höchstens ${aWeek} je Woche.`,
    situation: SITUATIONEN as Readonly<Record<string, string>>,
    last: (day) => `Zuletzt gefragt: ${day}`,
    copy: 'Worte kopieren',
    copied: 'Die Worte sind kopiert.',
    notCopied: 'Ihr Browser lässt mich nicht kopieren: Markieren Sie die Worte.',
    owed: 'Was Sie noch schulden',
    owes: ({ incentive, pay, thank }) => {
      const what = incentive === '' ? 'die Prämie' : incentive
      if (pay === 'now') return thank ? `Geben Sie ${what}, und bedanken Sie sich.` : `Geben Sie ${what}.`
      return pay === 'later'
        ? `Bedanken Sie sich. Versprochen, sobald das Geschäft gewonnen ist: ${what}.`
        : 'Bedanken Sie sich.'
    },
    employer: 'Bevor Sie etwas versprechen: Fragen Sie, ob der Arbeitgeber es erlaubt.',
    shares: 'Wie weit es trägt',
    asked: ({ customers, asked, referred }) =>
      customers === 0
        ? 'Noch keine Kunden.'
        : `Gefragt: ${asked} von ${counted(customers, 'Kunde', 'Kunden')} (${percent(asked / customers)}). Weiterempfohlen haben davon ${referred}.`,
    came: ({ came, won }) =>
      came === 0
        ? 'Durch Empfehlung ist noch niemand gekommen.'
        : `Durch Empfehlung ${came === 1 ? 'kam 1 Zeile' : `kamen ${came} Zeilen`}, gewonnen: ${won}.`,
    tree: 'Wer wen gebracht hat',
    noTree: 'Schreiben Sie in die Spalte „Referred by“, von wem jemand kommt, und hier wächst der Baum.',
    below: (value) => `brachte ${amount(value)}`,
    won: 'Kunde',
    loop: 'sie haben sich im Kreis empfohlen',
    unknown: 'wer sie empfahl, steht nicht in der Tabelle',
    level: (level) => `Ebene ${level + 1}: `,
  },
})
