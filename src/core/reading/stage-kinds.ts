// What the stage and status cells say of every row: open, won or lost, or a word that must be asked about (S3).
import { type Cell, isErrorText } from '../cells/cell'
import { normalise } from '../cells/text'
import { type RuleBook, stageKind } from '../rules/rule-book'
import type { StageKind } from '../rules/stages'

/** What is asked of a pipeline. */
interface StageCells {
  readonly rows: number
  readonly book: RuleBook
  has(key: StageColumn): boolean
  header(key: StageColumn): string
  text(key: StageColumn): readonly string[]
  cellAt(key: StageColumn, row: number): Cell
  moments(key: 'wonOn' | 'lostOn'): Float64Array
  filled(): Uint8Array
}

type StageColumn = 'stage' | 'status'

/** By row. */
export interface StageKinds {
  /** A row with an unknown word is open, and so is one without any. */
  readonly kinds: readonly StageKind[]
  /** The word that is unknown; '' where there is none. */
  readonly unknown: readonly string[]
  /** The rows where a cell shows an error in place of a word. */
  readonly unread: readonly number[]
}

/** A stage word of the sheet. */
export interface StageWord {
  readonly word: string
  /** null = it must be asked about. */
  readonly kind: StageKind | null
  /** Rows that hold it. */
  readonly rows: number
  /** The first of them, and the header it stands under. */
  readonly first: number
  readonly header: string
}

const COLUMNS: readonly StageColumn[] = ['stage', 'status']

/** Every row's kind: of the status, or of the stage if that is open; without either column, of its won and lost days. */
export function stageKindsOf(pipeline: StageCells): StageKinds {
  if (!COLUMNS.some((key) => pipeline.has(key))) return kindsByDays(pipeline)
  const [stages, statuses] = [pipeline.text('stage'), pipeline.text('status')]
  const filled = pipeline.filled()
  const known = new Map<string, readonly [StageKind, string]>()
  const kinds = new Array<StageKind>(pipeline.rows).fill('open')
  const unknown = new Array<string>(pipeline.rows).fill('')
  const unread: number[] = []
  stages.forEach((stage, row) => {
    if (!filled[row]) return
    const status = statuses[row] ?? ''
    const isError = (key: StageColumn): boolean => isErrorText(pipeline.cellAt(key, row))
    if ((stage === '' && isError('stage')) || (status === '' && isError('status'))) unread.push(row)
    const pair = `${status}\n${stage}`
    const read = known.get(pair) ?? kindOfPair(pipeline, stage, status)
    known.set(pair, read)
    kinds[row] = read[0]
    unknown[row] = read[1]
  })
  return { kinds, unknown, unread }
}

function kindOfPair({ book }: StageCells, stage: string, status: string): readonly [StageKind, string] {
  const [byStatus, byStage] = [stageKind(book, status), stageKind(book, stage)]
  for (const kind of [byStatus, byStage]) if (kind === 'won' || kind === 'lost') return [kind, '']
  return ['open', byStage === null ? stage : byStatus === null ? status : '']
}

/** Without a stage a day in Won on or Lost on decides: of both the later, on the same day won (EXACTLY, S3). */
function kindsByDays(pipeline: StageCells): StageKinds {
  const [won, lost] = [pipeline.moments('wonOn'), pipeline.moments('lostOn')]
  const kinds = Array.from(won, (moment, row): StageKind => {
    const [wonDay, lostDay] = [Math.floor(moment), Math.floor(lost[row] ?? Number.NaN)]
    if (Number.isNaN(wonDay)) return Number.isNaN(lostDay) ? 'open' : 'lost'
    return lostDay > wonDay ? 'lost' : 'won'
  })
  return { kinds, unknown: new Array<string>(pipeline.rows).fill(''), unread: [] }
}

/** The distinct words of both columns in the order in which they stand, with what they are taken as. */
export function stageWords(pipeline: StageCells): StageWord[] {
  const filled = pipeline.filled()
  const found = new Map<string, StageWord>()
  for (const key of COLUMNS) {
    pipeline.text(key).forEach((word, row) => {
      if (word === '' || !filled[row]) return
      const before = found.get(normalise(word))
      const kind = before ? before.kind : stageKind(pipeline.book, word)
      const first = before ?? { word, kind, first: row, header: pipeline.header(key) }
      found.set(normalise(word), { ...first, rows: (before?.rows ?? 0) + 1 })
    })
  }
  return [...found.values()]
}
