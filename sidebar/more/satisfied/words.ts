// The words of the tool Satisfied clients.
import type { AskedClient, SatisfiedReport } from '../../../src/app/panel/report-satisfied'
import type { Satisfaction } from '../../../src/core/tabs/vocabulary'
import { dayWords } from '../../frame/days'
import { inLanguage } from '../../frame/language'
import { counted } from '../report/words'

type Counts = Pick<SatisfiedReport, 'clients' | 'counts'>
const answered = ({ counts }: Counts): number => counts.yes + counts['so-so'] + counts.no

export const WORDS = inLanguage({
  english: {
    nobody: 'No customers yet. Thirty days after the first sale I ask.',
    lead: (facts: Counts) =>
      answered(facts) === 0
        ? `None of ${counted(facts.clients, 'client', 'clients')} was asked yet.`
        : `${facts.counts.yes} of ${counted(answered(facts), 'client', 'clients')} who answered are satisfied, of ${facts.clients} in all.`,
    due: 'To be asked now',
    nobodyDue:
      'Nobody is to be asked now: I ask some days after a sale, and everybody in the month of the campaign.',
    ask: 'Are they satisfied?',
    says: { yes: 'Yes', 'so-so': 'So-so', no: 'No' } as Readonly<Record<Satisfaction, string>>,
    bought: ({ wonOn }: AskedClient) => (wonOn === '' ? '' : `bought on ${dayWords(wonOn)}`),
    unhappy: 'Not satisfied',
    said: ({ says, on }: AskedClient) =>
      `${says === 'no' ? 'No' : 'So-so'}${on === '' ? '' : `, ${dayWords(on)}`}`,
    next: 'Talk to them, and mark in Now what puts them at risk: then they come first.',
    noted: (name: string) => `${name}: noted.`,
    open: (name: string) => `Open ${name}, mark the risk`,
    takenBack: (name: string) => `${name}: as before.`,
    saving: 'Saving…',
  },
  german: {
    nobody: 'Noch keine Kunden. Dreißig Tage nach dem ersten Verkauf frage ich.',
    lead: (facts) =>
      answered(facts) === 0
        ? `Von ${counted(facts.clients, 'Kunden', 'Kunden')} wurde noch niemand gefragt.`
        : `${facts.counts.yes} von ${counted(answered(facts), 'Kunden', 'Kunden')} mit Antwort sind zufrieden, bei ${facts.clients} insgesamt.`,
    due: 'Wen Sie jetzt fragen',
    nobodyDue:
      'Jetzt brauchen Sie niemanden zu fragen: Ich frage einige Tage nach einem Verkauf, und alle im Monat der Kampagne.',
    ask: 'Sind sie zufrieden?',
    says: { yes: 'Ja', 'so-so': 'Teils', no: 'Nein' },
    bought: ({ wonOn }) => (wonOn === '' ? '' : `gekauft am ${dayWords(wonOn)}`),
    unhappy: 'Nicht zufrieden',
    said: ({ says, on }) => `${says === 'no' ? 'Nein' : 'Teils'}${on === '' ? '' : `, ${dayWords(on)}`}`,
    next: 'Sprechen Sie mit ihnen und wählen Sie unter Jetzt, was sie gefährdet: Dann kommen sie zuerst.',
    noted: (name) => `${name}: notiert.`,
    open: (name) => `${name} öffnen, Gefahr notieren`,
    takenBack: (name) => `${name}: wie zuvor.`,
    saving: 'Ich speichere…',
  },
})
