// State of How I read your sheet: what the server read, what the user corrected, and saving it.
import type { OrderAnswers } from '../../src/app/set-up/answers'
import type { OwnPlace } from '../../src/app/set-up/own-place'
import type { ReadingPage } from '../../src/app/set-up/reading-page'
import type { SetUpReport } from '../../src/app/set-up/set-up'
import type { StageKind } from '../../src/core/rules/stages'
import { hear } from '../hear'
import type { PanelAnswer, PanelServer } from '../server'
import { proposedKinds } from './stage-proposals'

/** What the user said so far. */
export interface Answers {
  readonly columns: Readonly<Record<string, string>>
  readonly stages: Readonly<Record<string, StageKind>>
  readonly order: OrderAnswers
  readonly joined: readonly string[]
  readonly widen: boolean
}

/** Everything the page shows. */
export interface ReadingState {
  /** null while it is being read. */
  readonly page: ReadingPage | null
  /** Why nothing can be shown or saved; '' = all is well. */
  readonly trouble: string
  readonly isBusy: boolean
  readonly answers: Answers
  /** Where own columns shall stand. */
  readonly place: OwnPlace
  /** What set-up did; null before. */
  readonly done: SetUpReport | null
}

const NO_ANSWERS: Answers = { columns: {}, stages: {}, order: {}, joined: [], widen: true }

/** What looks likely is taken unless the user says otherwise: that is what a default is. */
const likelyAnswers = ({ reading, lost, byLocale }: ReadingPage): Answers => ({
  ...NO_ANSWERS,
  order: byLocale,
  stages: proposedKinds(reading.questions.stages),
  columns: Object.fromEntries([
    ...lost.flatMap(({ field, candidate }) => (candidate === '' ? [] : [[field, candidate]])),
    ...reading.questions.columns.flatMap(({ field, header, isDoubtful }) =>
      isDoubtful ? [] : [[field, header]],
    ),
  ]),
})

/** Holds the state and calls `changed` after each change. */
export class ReadingStore {
  state: ReadingState = {
    page: null,
    trouble: '',
    isBusy: false,
    answers: NO_ANSWERS,
    place: 'end',
    done: null,
  }
  /** Number of the last request: answers to older ones are ignored. */
  private turn = 0

  constructor(
    private readonly server: Pick<PanelServer, 'reading' | 'setUp' | 'looks'>,
    private readonly changed: (state: ReadingState) => void,
  ) {}

  /** Reads the sheet. @param tab the pipeline's; '' = the likeliest */
  read(tab = ''): void {
    this.set({ isBusy: true, trouble: '', done: null })
    this.ask(this.server.reading({ tab }), (page) => this.set({ page, answers: likelyAnswers(page) }))
  }

  /** Shows a report that came with another answer; what was said of it before is said anew. */
  show(page: ReadingPage): void {
    this.set({ page, answers: likelyAnswers(page) })
  }

  /** Shows the report as it is by what was said, which stays. */
  showAgain(page: ReadingPage): void {
    this.set({ page })
  }

  /** @param header '' = the sheet has no such column */
  useColumn(field: string, header: string): void {
    const { answers } = this.state
    this.set({ answers: { ...answers, columns: { ...answers.columns, [field]: header } } })
  }

  sayStage(word: string, kind: StageKind | ''): void {
    const { answers } = this.state
    const { [word]: _, ...others } = answers.stages
    this.set({ answers: { ...answers, stages: kind === '' ? others : { ...others, [word]: kind } } })
  }

  /** Says of all these words what they are; '' = later. */
  sayStages(words: readonly string[], kind: StageKind | ''): void {
    for (const word of words) this.sayStage(word, kind)
  }

  sayOrder(order: OrderAnswers): void {
    const { answers } = this.state
    this.set({ answers: { ...answers, order: { ...answers.order, ...order } } })
  }

  /** Whether the rows that share a key are one person. */
  join(key: string, isOne: boolean): void {
    const { answers } = this.state
    const others = answers.joined.filter((other) => other !== key)
    this.set({ answers: { ...answers, joined: isOne ? [...others, key] : others } })
  }

  standAt(place: OwnPlace): void {
    this.set({ place })
  }

  widen(isWanted: boolean): void {
    this.set({ answers: { ...this.state.answers, widen: isWanted } })
  }

  /** Sets the sheet up with these answers, or sets it up anew. What was answered stays when it fails. */
  setUp(): void {
    const { page, answers, place } = this.state
    if (!page) return
    this.set({ isBusy: true, trouble: '' })
    this.ask(this.server.setUp({ tab: page.reading.tab, answers, place }), (done) => {
      this.set({ done })
      // Where this fails the next hour gives them: nobody has to be told.
      this.server.looks().catch(() => undefined)
    })
  }

  private ask<T>(work: Promise<PanelAnswer<T>>, take: (answer: T) => void): void {
    const mine = ++this.turn
    const end = (tell: () => void): void => {
      if (mine !== this.turn) return
      this.set({ isBusy: false })
      tell()
    }
    hear(
      work,
      (answer) => end(() => take(answer)),
      (trouble) => end(() => this.set({ trouble })),
    )
  }

  private set(part: Partial<ReadingState>): void {
    this.state = { ...this.state, ...part }
    this.changed(this.state)
  }
}
