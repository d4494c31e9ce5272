// What a stage word may be that is asked about: proposed beside the question, never taken by itself.
import { proposedStageKind } from '../../sidebar/reading/stage-proposals'
import { knownStageKind, type StageKind } from '../../src/core/rules/stages'

describe('a word of a trade', () => {
  it.each<[StageKind | null, string]>([
    [
      'won',
      'Completed | Completion | Let | Role filled | Exchanged | Placed | Bound | Done | Job done | Delivered | Onboarded | Converted | Booked | ' +
        'Retainer signed | Proposal accepted | Active client | Deposit paid | Zugesagt | Erledigt | Abgeschlossen | Angebot angenommen | ' +
        'Vermittelt | Terminé | Devis accepté | Completado | Escriturado | Concluído | Concluso | Rogito | Afgerond | Zakończone',
    ],
    [
      'lost',
      'Fallen through | Lapsed | Ghosted | Dropped out | No go | Do not contact | Duplicate | Offer withdrawn | ' +
        'Withdrawn from market | Geplatzt | Kein Budget | Descartado | Caído | Scaduto | Vervallen | Wygasła',
    ],
    [
      'open',
      'SSTC | Sold STC | Let agreed | No answer | Nicht erreicht | Sale agreed | Offer accepted | Instructed | Viewing completed | Interview with client | Awaiting signature | ' +
        'To be signed | On ice | auf Eis | Reserviert | Versendet | Notartermin | Compromis signé | Réservé | Reservado | Riservato | ' +
        'Onder voorbehoud | Rezerwacja',
    ],
    [
      null,
      'Vorvertrag | Closed | Passed | Bounced | Wonderful | Won/Lost | Not won yet | Won’t buy | Noch nicht verloren | 7 | ???',
    ],
  ])('may be %s', (kind, words) => {
    const wrong = words.split(' | ').filter((word) => proposedStageKind(word) !== kind)
    expect(wrong).toEqual([])
    // What is known is not asked about, and so not proposed.
    expect(words.split(' | ').filter((word) => knownStageKind(word) !== null)).toEqual([])
  })
})
