// State of the audit before set-up: what is asked, the card, what set-up would add, and the first night.
import type { AuditAnswer } from '../../src/app/set-up/audit'
import type { OwnPlace } from '../../src/app/set-up/own-place'
import type { SetUpReport } from '../../src/app/set-up/set-up'
import { Store } from '../frame/store'
import { hear } from '../hear'
import { ReadingStore } from '../reading/reading-store'
import type { PanelAnswer, PanelServer } from '../server'

/** The audit's steps: its one button, what is asked first, the card, set-up with its preview, and what set-up did. */
export type AuditStep = 'start' | 'questions' | 'card' | 'preview' | 'done'

interface AuditState {
  readonly step: AuditStep
  readonly isBusy: boolean
  /** Why nothing can be shown or done; '' = all is well. */
  readonly trouble: string
  readonly answer: AuditAnswer | null
  /** Whether copies show names and amounts. */
  readonly isOpen: boolean
  readonly place: OwnPlace
  readonly report: SetUpReport | null
  /** People on Today after the first night; null before. */
  readonly today: number | null
}

type AuditServer = Pick<PanelServer, 'audit' | 'reading' | 'setUp' | 'looks' | 'night'>

export class AuditStore extends Store<AuditState> {
  /** The answers to what is asked, as the report on how the sheet is read holds them. */
  readonly reading: ReadingStore

  constructor(private readonly server: AuditServer) {
    super({
      step: 'start',
      isBusy: false,
      trouble: '',
      answer: null,
      isOpen: false,
      place: 'end',
      report: null,
      today: null,
    })
    this.reading = new ReadingStore(server, () => this.set({}))
  }

  /** Asks what Touchline would say of a tab; what is unclear is asked before the card is shown. @param tab '' = the likeliest */
  ask(tab = ''): void {
    const request = { tab, answers: {}, accepts: false }
    this.call(this.server.audit(request), (answer) => {
      this.reading.show(answer.page)
      this.set({ answer, step: isAsking(answer) ? 'questions' : 'card' })
    })
  }

  /** Judges again by what was said, and shows the card. */
  judge(): void {
    const { answer } = this.state
    if (!answer) return
    const request = { tab: answer.card.tab, answers: this.reading.state.answers, accepts: false }
    this.call(this.server.audit(request), (judged) => {
      this.reading.showAgain(judged.page)
      this.set({ answer: judged, step: 'card' })
    })
  }

  go(step: AuditStep): void {
    this.set({ step, trouble: '' })
  }

  showInCopies(isOpen: boolean): void {
    this.set({ isOpen })
  }

  standAt(place: OwnPlace): void {
    this.set({ place })
  }

  setUp(): void {
    const { answer, place } = this.state
    if (!answer) return
    const { answers } = this.reading.state
    this.call(this.server.setUp({ tab: answer.card.tab, answers, place }), (report) => {
      this.set({ report, step: 'done' })
      // Where this fails the next hour gives them: nobody has to be told.
      this.server.looks().catch(() => undefined)
    })
  }

  /** Runs the first night, so that Today is not empty. */
  runNight(): void {
    this.call(this.server.night(), (today) => this.set({ today }))
  }

  private call<T>(work: Promise<PanelAnswer<T>>, take: (answer: T) => void): void {
    this.set({ isBusy: true, trouble: '' })
    const end = (trouble: string): void => this.set({ isBusy: false, trouble })
    hear(
      work,
      (answer) => {
        end('')
        take(answer)
      },
      end,
    )
  }
}

/** Whether anything of the sheet is to be asked before the card is worth reading. */
const isAsking = ({ page }: AuditAnswer): boolean => {
  const { columns, stages, order } = page.reading.questions
  return !page.isSetUp && columns.length + stages.length + order.length > 0
}
