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
  established: 'Langjährig',
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
    owed: 'What you promised and owe',
    owes: ({ incentive, pay, thank }: Owed) => {
      const what = incentive === '' ? 'the incentive' : incentive
      if (pay === 'later' && !thank) return `Promised: ${what}, for when the deal is won.`
      if (pay === 'now') return thank ? `Give ${what}, and say thanks.` : `Give ${what}.`
      return pay === 'later' ? `Say thanks. ${what} is promised for when the deal is won.` : 'Say thanks.'
    },
    promise: 'Promise something',
    employer: 'I asked: their employer allows it.',
    what: 'What you promise',
    first: 'For moving first and bringing the rest on board',
    firstWords: (what: string) =>
      `Say: “If you move first and bring the rest on board, ${what === '' ? 'I thank you with …' : `${what} is yours`}.”`,
    promiseIt: 'Promise it',
    given: 'Given',
    thanked: 'Thanked',
    saving: 'Saving…',
    undone: 'Taken back.',
    kept: {
      promised: (name: string, what: string) => `${name}: ${what} is promised.`,
      paid: (name: string, what: string) => `${name}: ${what === '' ? 'the incentive' : what} is given.`,
      thanked: (name: string, _: string) => `${name}: thanked.`,
    },
    shares: 'How far it carries',
    asked: ({ customers, asked, referred }: Shares) =>
      customers === 0
        ? 'No customers yet.'
        : `You asked ${asked} of ${counted(customers, 'customer', 'customers')} (${percent(asked / customers)}). ${referred === 0 ? 'None' : referred} of all ${customers} referred somebody.`,
    came: ({ came, qualified, won, revenue }: Shares) =>
      came === 0
        ? 'Nobody has come by a referral yet.'
        : `${counted(came, 'row', 'rows')} came by referral, ${qualified} ${qualified === 1 ? 'fits' : 'fit'}, ${won} won${!revenue ? '' : `: ${percent(revenue)} of what you sold`}.`,
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
    owed: 'Versprochen und geschuldet',
    owes: ({ incentive, pay, thank }) => {
      const what = incentive === '' ? 'die Prämie' : incentive
      if (pay === 'later' && !thank) return `Versprochen, sobald das Geschäft gewonnen ist: ${what}.`
      if (pay === 'now') return thank ? `Geben Sie ${what}, und bedanken Sie sich.` : `Geben Sie ${what}.`
      return pay === 'later'
        ? `Bedanken Sie sich. Versprochen, sobald das Geschäft gewonnen ist: ${what}.`
        : 'Bedanken Sie sich.'
    },
    promise: 'Etwas versprechen',
    employer: 'Ich habe gefragt: Der Arbeitgeber erlaubt es.',
    what: 'Was Sie versprechen',
    first: 'Dafür, vorzugehen und die anderen mitzubringen',
    firstWords: (what) =>
      `Sagen Sie: „Wenn Sie vorgehen und die anderen mitbringen, ${what === '' ? 'danke ich Ihnen mit …' : `gehört Ihnen: ${what}`}.“`,
    promiseIt: 'Versprechen',
    given: 'Gegeben',
    thanked: 'Bedankt',
    saving: 'Wird gespeichert…',
    undone: 'Zurückgenommen.',
    kept: {
      promised: (name, what) => `${name}: versprochen, ${what}.`,
      paid: (name, what) => `${name}: ${what === '' ? 'die Prämie' : what} ist gegeben.`,
      thanked: (name, _) => `${name}: bedankt.`,
    },
    shares: 'Wie weit es trägt',
    asked: ({ customers, asked, referred }) =>
      customers === 0
        ? 'Noch keine Kunden.'
        : `Sie haben ${asked === 0 ? 'noch keinen' : asked} von ${customers} Kunden gefragt${asked === 0 ? '' : ` (${percent(asked / customers)})`}. Empfohlen wurden Sie bisher von ${['keinem', 'einem'][referred] ?? referred} der ${customers}.`,
    came: ({ came, qualified, won, revenue }) =>
      came === 0
        ? 'Durch Empfehlung ist noch niemand gekommen.'
        : `Durch Empfehlung ${came === 1 ? 'kam 1 Zeile' : `kamen ${came} Zeilen`}, passend: ${qualified}, gewonnen: ${won}${!revenue ? '' : `, das sind ${percent(revenue)} Ihres Umsatzes`}.`,
    tree: 'Wer wen gebracht hat',
    noTree: 'Schreiben Sie in die Spalte „Referred by“, von wem jemand kommt, und hier wächst der Baum.',
    below: (value) => `brachte ${amount(value)}`,
    won: 'Kunde',
    loop: 'sie haben sich im Kreis empfohlen',
    unknown: 'wer sie empfahl, steht nicht in der Tabelle',
    level: (level) => `Ebene ${level + 1}: `,
  },
})
