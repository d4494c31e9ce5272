// Touchline's cells before a write, keyed by the content of their rows. If somebody sorts between the check and the write,
// values land in the wrong rows; the next attempt restores them from here.
import type { Cell } from '../../core/cells/cell'
import { OWN_COLUMNS, type OwnKey } from '../../core/tabs/schema'
import { columnOf, ownEdit, type PipelineSheet, withCells } from './open-pipeline'
import type { Workbook } from './ports'

const RESTORED_KEYS = ['id', 'benched', 'wakeOn', 'noticeSince'] as const
type OwnCells = Readonly<Record<(typeof RESTORED_KEYS)[number], Cell>>

/** Touchline's cells, keyed by the user's cells in the same row; identical rows are left out. */
export interface OwnCellsBefore {
  readonly rows: ReadonlyMap<string, OwnCells>
  /** Ids that new rows were given in the first attempt. */
  readonly givenIds: ReadonlySet<string>
}

/** Own cells of the sheet as read, with the ids that new rows were given. */
export function ownCellsBefore(
  opened: PipelineSheet,
  newIds: ReadonlyMap<number, string>,
  workbook: Workbook,
): OwnCellsBefore {
  const rows = new Map<string, OwnCells>()
  const alike = new Set<string>()
  contents(opened, workbook).forEach((content, row) => {
    if (content === '') return
    if (rows.has(content)) alike.add(content)
    const cells = opened.pipeline.table.rows[row] ?? []
    const held = (key: OwnKey): Cell => cells[columnOf(opened, key) - 1] ?? ''
    const id = newIds.get(row) ?? held('id')
    rows.set(content, {
      id,
      benched: held('benched'),
      wakeOn: held('wakeOn'),
      noticeSince: held('noticeSince'),
    })
  })
  for (const content of alike) rows.delete(content)
  return { rows, givenIds: new Set(newIds.values()) }
}

/** The sheet read again, with its own cells restored where the failed write may have changed them. */
export function restoreOwnCells(
  sheet: PipelineSheet,
  { rows, givenIds }: OwnCellsBefore,
  workbook: Workbook,
): PipelineSheet {
  const ids = sheet.pipeline.text('id')
  const changes = contents(sheet, workbook).flatMap((content, row) => {
    const before = rows.get(content)
    const isStray = givenIds.has(ids[row] ?? '')
    if (!before) return content === '' && isStray ? ownEdit(sheet, row, 'id', '') : []
    const cells = sheet.pipeline.table.rows[row] ?? []
    return RESTORED_KEYS.flatMap((key) => {
      const now = cells[columnOf(sheet, key) - 1] ?? ''
      // Only a blank, or an id given in the first attempt, was written by mistake; anything else was typed by the user.
      const isOurs = key === 'noticeSince' || now === '' || (key === 'id' && isStray)
      return isOurs && now !== before[key] ? ownEdit(sheet, row, key, before[key]) : []
    })
  })
  return withCells(sheet, changes)
}

/** The user's cells of each row as one text; '' for a blank row. */
function contents(sheet: PipelineSheet, { zone }: Workbook): string[] {
  const own = new Set(OWN_COLUMNS.map(({ key }) => columnOf(sheet, key) - 1))
  own.delete(columnOf(sheet, 'decision') - 1)
  own.delete(columnOf(sheet, 'gut') - 1)
  const filled = sheet.pipeline.filled()
  return sheet.pipeline.table.rows.map((cells, row) =>
    filled[row]
      ? JSON.stringify(
          cells.map((cell, at) => (own.has(at) ? '' : cell instanceof Date ? zone(cell.getTime()) : cell)),
        )
      : '',
  )
}
