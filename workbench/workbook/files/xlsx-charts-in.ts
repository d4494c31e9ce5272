// Reads the charts that scripts made and a save wrote; all others are carried with the file.
import { type ChartDefinition, definitionOf, type KeptPlan } from '../chart-definitions'
import type { ChartKind } from '../chart-types'
import { library } from '../library'
import type { Zone } from '../model-access'
import { PLAN_URI } from './xlsx-chart-text'
import { zoneName } from './xlsx-names'
import { decoded, elements } from './xml-text'

const PIXELS_PER_EMU = 1 / 9525
const RANGE = /^('(?:[^']|'')+'|[^'!]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/

/** A chart as the workbook's model loads it. */
export interface FileChart {
  readonly id: string
  readonly tag: 'chart'
  readonly col: number
  readonly row: number
  readonly offset: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
  readonly data: ChartDefinition & { readonly chartId: string }
}

/** A chart of a script in a drawing. */
export interface OwnAnchor {
  /** The anchor as the file has it. */
  readonly text: string
  /** The relation of its chart part. */
  readonly relation: string
  readonly chart: FileChart
}

/** The charts of scripts in a drawing; `partOf` gives the text of a relation's part. */
export function ownAnchors(drawing: string, partOf: (relation: string) => string): OwnAnchor[] {
  return elements(drawing, 'oneCellAnchor').flatMap(({ text }) => {
    if (!text.includes(PLAN_URI)) return []
    const relation = /<(?:\w+:)?chart\s[^>]*r:id="([^"]*)"/.exec(text)?.[1] ?? ''
    const chart = chartFrom(text, partOf(relation))
    return chart ? [{ text, relation, chart }] : []
  })
}

function chartFrom(anchor: string, part: string): FileChart | undefined {
  const kept = keptIn(anchor)
  const kind = kindIn(part)
  const series = elements(part, 'ser').map(({ body }) => body)
  if (!kept || !kind || !series.length) return undefined
  const hasTitles = series.some((body) => elements(body, 'tx').length > 0)
  const name = (body: string, ...of: string[]): string | undefined => {
    const range = of.flatMap((one) => elements(body, one)).flatMap((one) => elements(one.body, 'f'))[0]?.body
    return range === undefined ? undefined : wholeName(decoded(range), hasTitles, kept.plan.isTransposed)
  }
  const labels = name(series[0] ?? '', 'cat', 'xVal')
  const data = series.map((body) => name(body, 'val', 'yVal'))
  if (data.includes(undefined)) return undefined
  const names = [...(labels ? [labels] : []), ...(data as string[])]
  const chartId = `chart-${kept.id}`
  const number = (element: string): number => Number(elements(anchor, element)[0]?.body ?? 0)
  const [, cx = 0, cy = 0] = /<xdr:ext cx="(\d+)" cy="(\d+)"/.exec(anchor) ?? []
  const pixels = (emu: string | number): number => Math.round(Number(emu) * PIXELS_PER_EMU)
  return {
    ...{ id: chartId, tag: 'chart', col: number('col'), row: number('row') },
    offset: { x: pixels(number('colOff')), y: pixels(number('rowOff')) },
    ...{ width: pixels(cx), height: pixels(cy) },
    data: { ...(definitionOf(kind, kept.plan, names, hasTitles) as ChartDefinition), chartId },
  }
}

function keptIn(anchor: string): { readonly id: number; readonly plan: KeptPlan } | undefined {
  try {
    const { id, plan } = JSON.parse(decoded(elements(anchor, 'plan')[0]?.body ?? ''))
    return Number.isInteger(id) && Array.isArray(plan?.spans) && plan.options ? { id, plan } : undefined
  } catch {
    return undefined
  }
}

function kindIn(part: string): ChartKind | undefined {
  if (part.includes('<c:lineChart>')) return 'line'
  if (part.includes('<c:areaChart>')) return 'area'
  if (part.includes('<c:scatterChart>')) return 'scatter'
  return /<c:barDir val="(bar|col)"/.exec(part)?.[1]?.replace('col', 'column') as ChartKind | undefined
}

/** The name of a strip with its title, for one of the cells below (or beside) it. */
function wholeName(name: string, hasTitles: boolean, isTransposed: boolean): string | undefined {
  const [, sheet, cells] = RANGE.exec(name) ?? []
  if (!sheet || !cells) return undefined
  const zone: Zone = library.helpers.toZone(cells.replaceAll('$', ''))
  const back = hasTitles ? 1 : 0
  const whole = isTransposed ? { ...zone, left: zone.left - back } : { ...zone, top: zone.top - back }
  return whole.left < 0 || whole.top < 0 ? undefined : `${sheet}!${zoneName(whole)}`
}
