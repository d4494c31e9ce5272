// Stage words: won, lost or open in nine languages, and what is asked about.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { knownStageKind, type StageKind } from '../../../src/core/rules/stages'

describe('a stage word that is known', () => {
  it.each<[StageKind, string]>([
    [
      'won',
      'Won | CLOSED WON | Closed - Won | closedwon | 7 - Closed Won | C2:WON | Gewonnen | Abgeschlossen - gewonnen | Gagné | ' +
        'ganado | Ganho | Vinto | Выиграно | Client | Customer | Signé | Vendu | Contract signed | Order received | ' +
        'Auftrag erhalten | Успешно реализовано | Paid | Bezahlt | Beurkundet | Beauftragt | Wygrana | Umowa podpisana',
    ],
    [
      'lost',
      'lost | Closed_Lost | Closed - Lost | Closed Lost to competitor | C6:LOSE | Lost to competitor | Verloren | Perdu | ' +
        'Perdido | Perso | Проиграно | Absage | Refusé | Stornert | Abandoned | Dead | Unqualified | Unqualified lead | ' +
        'Junk Lead | Not Qualified | Not interested | Kein Interesse | Закрыто и не реализовано | Withdrawn | Bought elsewhere | ' +
        'Not proceeding | Abgesagt | Zurückgezogen | Anderweitig vergeben | Retiré | Retirado | Ritirata | Teruggetrokken | ' +
        'Przegrana | Rezygnacja | Odrzucone',
    ],
    [
      'open',
      'Lead | New | Prospecting | Contacted | Engaging | Qualified | Qualification | Discovery | Demo | Meeting | Proposal | ' +
        'Quote | Negotiation | Review | Verbal | On hold | Negotiation/Review | Proposal/Price Quote | Needs Analysis | ' +
        '3 - Demo scheduled | C2:NEW | appointmentscheduled | Qualified To Buy | Angebot verschickt | In Arbeit | Erstgespräch | ' +
        'Rendez-vous | Devis envoyé | En attente | Propuesta | Cita | Proposta | Negociação | Reunião | Trattativa | Preventivo | ' +
        'Offerte verstuurd | In de wacht | Afspraak | Переговоры | Первичный контакт | Новый | Enquiry | Call booked | Email sent',
    ],
    // Words of trades that say one thing in each.
    [
      'open',
      'Viewing | Viewing booked | 2nd viewing | Valuation | Valuation booked | Under offer | CV sent | CV submitted | Interview | 1st Interview | ' +
        'Interview 2 | Shortlisted | Quoted | Brief | Brief received | Pitch | Surveyed | Survey booked | Tender sent | Trial | PoC | ' +
        'Proof of concept | Legal | Security review | Site visit | Test drive | Besichtigung | Besichtigung vereinbart | ' +
        'Vorgespräch | 2. Gespräch | Angebot raus | Anfrage | Aufmaß | Ortstermin | Visite | Visite planifiée | Estimation | ' +
        'Entretien | Visita | Visita agendada | Visita marcada | Em negociação | RDV pris | Entrevista | Tasación | Avaliação | Colloquio | Sopralluogo | Bezichtiging | ' +
        'Bezichtiging gepland | Gesprek | Oferta wysłana | Spotkanie | Rozmowa | W trakcie | Negocjacje | Просмотр',
    ],
  ])('is %s', (kind, words) => {
    const read = words.split(' | ').filter((word) => knownStageKind(word) !== kind)
    expect(read).toEqual([])
  })
})

it.each([
  'Won/Lost | Not won yet | Won’t buy | Noch nicht verloren | To be signed | Active client | Proposal accepted | Wonderful',
  // The words of a sheet that nobody but its owner can tell.
  'Vorvertrag | No go | Ghosted | Passed | Converted | Accepted | Closed | Archived | Duplicate | Bounced | Onboarded | Do not contact',
  // Words that say one thing in one trade and another in the next.
  'Completed | Exchanged | SSTC | Sold STC | Sale agreed | Offer accepted | Instructed | Fallen through | Placed | Bound | Lapsed | ' +
    'Done | Job done | Retainer signed | Booked | Delivered | Reserviert | Zugesagt | Erledigt | Abgeschlossen | Versendet | Vermittelt | ' +
    'Terminé | Réservé | Compromis signé | Completado | Reservado | Concluído | Concluso | Afgerond | Zakończone',
])('is not guessed: %s', (words) => {
  expect(words.split(' | ').filter((word) => knownStageKind(word) !== null)).toEqual([])
})

const file = resolve(process.cwd(), '../shared/data/reference/value-formats.json')
if (existsSync(file)) {
  const { stage_words: words } = JSON.parse(readFileSync(file, 'utf8')) as {
    stage_words: readonly { text: string; class: string }[]
  }
  it.each(words)('as people have it: $text is $class', ({ text, class: kind }) => {
    // What is neither won nor lost there is open or asked about here.
    expect(knownStageKind(text) ?? 'open').toBe(kind)
  })
} else console.info(`Stage words left out: ${file} is not there.`)
