// Lines along cells. Those of a file are not known here: they stay in it.
import type { ModelAccess, Zone } from './model-access'
import type { BorderSide, Workbook } from './types'

/** The library's words for sides. */
const POSITIONS: Readonly<Record<BorderSide, string>> = {
  top: 'top',
  left: 'left',
  bottom: 'bottom',
  right: 'right',
  vertical: 'v',
  horizontal: 'h',
}

/** The workbook's method for borders. */
export function borderMethods({ model, run, idOf, zoneOf }: ModelAccess): Pick<Workbook, 'setBorder'> {
  return {
    setBorder(area, sides, line) {
      const sheetId = idOf(area.sheet)
      const zone = zoneOf(area)
      const size = {
        rows: model.getters.getNumberRows(sheetId),
        columns: model.getters.getNumberCols(sheetId),
      }
      const draw = (target: Zone, side: BorderSide): void =>
        run('SET_ZONE_BORDERS', {
          sheetId,
          target: [target],
          border: { position: POSITIONS[side], ...(line ?? { color: '' }) },
        })
      for (const side of sides) {
        draw(zone, side)
        // A line between two cells may have been drawn as the other one's.
        const beyond = line ? undefined : beside(zone, side, size)
        if (beyond) draw(beyond.zone, beyond.side)
      }
    },
  }
}

function beside(
  { left, right, top, bottom }: Zone,
  side: BorderSide,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { zone: Zone; side: BorderSide } | undefined {
  const strip = (at: number, size: number, zone: Zone, facing: BorderSide) =>
    at >= 0 && at < size ? { zone, side: facing } : undefined
  if (side === 'top') return strip(top - 1, rows, { left, right, top: top - 1, bottom: top - 1 }, 'bottom')
  if (side === 'bottom')
    return strip(bottom + 1, rows, { left, right, top: bottom + 1, bottom: bottom + 1 }, 'top')
  if (side === 'left')
    return strip(left - 1, columns, { left: left - 1, right: left - 1, top, bottom }, 'right')
  if (side === 'right')
    return strip(right + 1, columns, { left: right + 1, right: right + 1, top, bottom }, 'left')
  return undefined
}
