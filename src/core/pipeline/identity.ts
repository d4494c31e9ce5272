// Touchline IDs: every row with content gets one, no two rows share one, and a copied row gets its own (PRODUCT,
// Ids).
import type { Pipeline } from './pipeline'

/**
 * The ids to write: for rows without one, and for rows that share one except the oldest (by created day, then
 * position).
 * @param next generates an id; called again while it gives one already in use
 * @returns pipeline row → new id
 */
export function missingIds(pipeline: Pipeline, next: () => string): Map<number, string> {
  const given = new Map<number, string>()
  const ids = pipeline.text('id')
  const created = pipeline.moments('created')
  const holder = new Map<string, number>()
  const filled = pipeline.filled()
  const older = (row: number, than: number): boolean =>
    (created[row] ?? Number.NaN) <
    (Number.isNaN(created[than]) ? Number.POSITIVE_INFINITY : (created[than] ?? 0))
  ids.forEach((id, row) => {
    if (!filled[row]) return
    const held = id === '' ? undefined : holder.get(id)
    if (id === '') given.set(row, '')
    else if (held === undefined) holder.set(id, row)
    else if (older(row, held)) {
      holder.set(id, row)
      given.set(held, '')
    } else given.set(row, '')
  })
  const taken = new Set(ids)
  for (const row of given.keys()) {
    let id = next()
    while (taken.has(id)) id = next()
    taken.add(id)
    given.set(row, id)
  }
  return given
}
