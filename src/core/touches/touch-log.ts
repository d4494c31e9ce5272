// The Touches tab read lazily: each column once, at first use, by its key in the schema.

import type { Day } from '../calendar/day'
import { hasCome, MINUTES_A_DAY, toSecond } from '../calendar/moment'
import type { Cell, Zone } from '../cells/cell'
import { type DayColumn, readDays, readNumbers, readText } from '../cells/columns'
import { lazy } from '../cells/lazy'
import { columnIndex, type Table } from '../cells/table'
import type { Pipeline } from '../pipeline/pipeline'
import { type OwnedLines, rowFinder } from '../pipeline/row-finder'
import { defaultRuleBook, type RuleBook } from '../rules/rule-book'
import { columnAt, TOUCHES } from '../tabs/schema'
import type { Fault, Problem } from '../words/faults'
import { classifyTouches, plainMedium } from './classify'
import type { TouchKey } from './log-entry'

/** When each touch was, and which ones are still to come. */
interface Moments {
  readonly moments: Float64Array
  readonly toCome: ReadonlySet<number>
  readonly problems: readonly Problem[]
}

/** Names the header the Touches tab lacks; null when it can be read. */
export function missingTouchHeader(table: Table): string | null {
  for (const header of ['When', 'Medium']) if (columnIndex(table, header) < 0) return header
  const isOwned = columnIndex(table, 'Touchline ID') >= 0 || columnIndex(table, 'Name') >= 0
  return isOwned ? null : 'Touchline ID'
}

/** The touch log. Touches are numbered by their row under the header, from 0. */
export class TouchLog implements OwnedLines {
  readonly count: number
  private readonly texts = new Map<TouchKey, readonly string[]>()
  private readonly when: () => Moments
  private readonly mediaColumn = lazy(() =>
    readText(this.table.rows, this.at('medium'), this.zone, plainMedium),
  )
  private readonly flagColumn = lazy(() => classifyTouches(this.table, this.book, this.zone))
  private readonly minuteColumn = lazy(() =>
    readNumbers(this.table.rows, this.at('minutes')).values.map((minutes) =>
      minutes >= 0 && minutes <= MINUTES_A_DAY ? minutes : Number.NaN,
    ),
  )
  private readonly ruleBook: () => RuleBook
  private readonly idAt: number
  private matched: { readonly pipeline: Pipeline; readonly rowOf: Int32Array } | undefined

  /**
   * @param today touches after it have no moment: they have not happened yet
   * @param book decides what counts; absent = the method's defaults
   */
  constructor(
    readonly table: Table,
    private readonly zone: Zone,
    readonly today: Day,
    book?: RuleBook,
    when?: () => Moments,
  ) {
    this.count = table.rows.length
    this.idAt = this.at('id')
    this.ruleBook = lazy(() => book ?? defaultRuleBook())
    this.when = when ?? lazy(() => this.readWhen())
  }

  get book(): RuleBook {
    return this.ruleBook()
  }

  /** Days with a fraction, cut to the second; NaN where blank, unreadable or after today. */
  get moments(): Float64Array {
    return this.when().moments
  }

  /** Whether the touch is after today. */
  isToCome(touch: number): boolean {
    return this.when().toCome.has(touch)
  }

  /** Cells of When that could not be read, by row. */
  get problems(): readonly Problem[] {
    return this.when().problems
  }

  /** Cleaned texts of a column; empty where the tab lacks it. */
  text(key: TouchKey): readonly string[] {
    const known = this.texts.get(key)
    if (known) return known
    const at = this.at(key)
    const read = at < 0 ? [] : readText(this.table.rows, at, this.zone)
    this.texts.set(key, read)
    return read
  }

  get ids(): readonly string[] {
    return this.text('id')
  }

  get names(): readonly string[] {
    return this.text('name')
  }

  idCell(touch: number): Cell {
    return this.table.rows[touch]?.[this.idAt]
  }

  /** Media as `plainMedium` gives them. */
  get media(): readonly string[] {
    return this.mediaColumn()
  }

  /** Flags of each touch: IS_CONTACT and the others of `classify.ts`. */
  get flags(): Uint8Array {
    return this.flagColumn()
  }

  /** Minutes of each touch; NaN where blank or not between 0 and a day: only written minutes are proven. */
  get minutes(): Float64Array {
    return this.minuteColumn()
  }

  /** The pipeline row of each touch: by id, without an id the only row of its name; -1 = none. */
  rowOf(pipeline: Pipeline): Int32Array {
    if (this.matched?.pipeline !== pipeline) {
      this.matched = { pipeline, rowOf: rowFinder(pipeline).rowsOf(this) }
    }
    return this.matched.rowOf
  }

  /** A log of these touches only; their moments stay as read from the whole column. */
  only(touches: readonly number[]): TouchLog {
    if (touches.length === this.count && touches.every((touch, at) => touch === at)) return this
    const rows = touches.map((touch) => this.table.rows[touch] ?? [])
    const { moments, toCome, problems } = this.when()
    const own = lazy(() => ({
      moments: new Float64Array(touches.length).map((_, at) => moments[touches[at] ?? -1] ?? Number.NaN),
      toCome: new Set(touches.flatMap((touch, at) => (toCome.has(touch) ? [at] : []))),
      problems,
    }))
    return new TouchLog({ ...this.table, rows }, this.zone, this.today, this.book, own)
  }

  private at(key: TouchKey): number {
    return columnAt(this.table, TOUCHES, key)
  }

  private readWhen(): Moments {
    const when = readDays(this.table.rows, this.at('when'), this.zone)
    const { moments } = when
    const toCome = new Set<number>()
    for (let touch = 0; touch < moments.length; touch++) {
      const moment = moments[touch] ?? Number.NaN
      if (moment >= this.today + 1) toCome.add(touch)
      moments[touch] = hasCome(moment, this.today) ? toSecond(moment) : Number.NaN
    }
    return { moments, toCome, problems: whenProblems(this.table, when) }
  }
}

function whenProblems(table: Table, { unread, order }: DayColumn): Problem[] {
  const report = (row: number, fault: Fault): Problem => ({ tab: table.tab, row, header: 'When', ...fault })
  const problems = unread.map((touch) => report(table.firstRow + touch, { code: 'touchDay' }))
  if (order !== 'ambiguous') return problems
  return [report(0, { code: 'dayOrderUnclear', hasTimes: false }), ...problems]
}
