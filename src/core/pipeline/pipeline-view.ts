// A view of some rows of a pipeline: judging one person then costs the same however long the sheet is.

import { readDays, readMoney, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { Pipeline } from './pipeline'

/** A pipeline in which only the given rows have content; questions about the whole sheet go to `whole`. */
export class PipelineView extends Pipeline {
  private readonly cells: Table['rows']

  /** @param places rows of the pipeline */
  constructor(
    override readonly whole: Pipeline,
    private readonly places: readonly number[],
  ) {
    const { table, columns, book, zone } = whole
    super(table, columns, book, zone)
    this.cells = places.map((row) => table.rows[row] ?? [])
  }

  protected override rowsToTest(): Iterable<number> {
    return this.places
  }

  protected override readTexts(at: number): string[] {
    return this.placed(readText(this.cells, at, this.zone), new Array<string>(this.rows).fill(''))
  }

  protected override readDayCells(at: number): ReturnType<typeof readDays> {
    if (this.hasWords(at)) return super.readDayCells(at)
    const { moments, unread, order } = readDays(this.cells, at, this.zone)
    return { moments: this.placed(moments, this.blank()), unread: this.rowsOf(unread), order }
  }

  protected override readAmounts(at: number): ReturnType<typeof readMoney> {
    if (this.hasWords(at)) return super.readAmounts(at)
    const { values, unread, ranges, isOpen } = readMoney(this.cells, at)
    return {
      values: this.placed(values, this.blank()),
      unread: this.rowsOf(unread),
      ranges: this.rowsOf(ranges),
      isOpen,
    }
  }

  /** True if a cell of the view holds text: then the whole column is needed to decide what 3/4 or 1.000 means. */
  private hasWords(at: number): boolean {
    return this.cells.some((cells) => typeof cells[at] === 'string' && cells[at] !== '')
  }

  private blank(): Float64Array {
    return new Float64Array(this.rows).fill(Number.NaN)
  }

  private rowsOf(places: readonly number[]): number[] {
    return places.map((place) => this.places[place] ?? 0)
  }

  /** Spreads the view's values to their rows in a whole column. */
  private placed<T, Column extends { [row: number]: T }>(
    values: { readonly [place: number]: T },
    column: Column,
  ): Column {
    this.places.forEach((row, place) => {
      column[row] = values[place] as T
    })
    return column
  }
}
