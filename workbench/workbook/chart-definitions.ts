// Converts charts between the contract and the library's definitions, which keep in the title what they know nothing of.
import { optionOf } from './chart-options'
import type { Chart, ChartKind, ChartPlan } from './chart-types'
import type { Zone } from './model-access'

/** What a definition keeps of the script's chart. It stands in the title: of all parts only that comes back whole. */
export interface KeptPlan extends Pick<ChartPlan, 'options' | 'headers' | 'isTransposed' | 'mergesRows'> {
  /** By range, how many columns (or rows) it has. */
  readonly spans: readonly number[]
}

/** The part of the library's chart definitions that is used here. */
export interface ChartDefinition {
  readonly type: string
  readonly horizontal?: boolean
  readonly fillArea?: boolean
  readonly title?: { readonly text?: string; readonly plan?: KeptPlan }
  readonly dataSource?: {
    readonly labelRange?: string
    readonly dataSets?: readonly { readonly dataRange: string }[]
    readonly dataSetsHaveTitle?: boolean
  }
}

/** A single column or row of a chart, on its sheet. */
export interface Strip {
  readonly sheet: number
  readonly zone: Zone
}

const LEGENDS = ['top', 'bottom', 'left', 'right', 'none']

/** The columns of a chart's ranges, or of a transposed chart their rows. */
export function stripsOf({ ranges, isTransposed }: ChartPlan): Strip[] {
  return ranges.flatMap(({ sheet, row, column, rows, columns }) => {
    const whole = { left: column, right: column + columns - 1, top: row, bottom: row + rows - 1 }
    return Array.from({ length: isTransposed ? rows : columns }, (_, at) => ({
      sheet,
      zone: isTransposed
        ? { ...whole, top: row + at, bottom: row + at }
        : { ...whole, left: column + at, right: column + at },
    }))
  })
}

/** What a definition keeps of a chart. */
export function keptPlan({ options, headers, isTransposed, mergesRows, ranges }: ChartPlan): KeptPlan {
  const spans = ranges.map(({ rows, columns }) => (isTransposed ? rows : columns))
  return { options, headers, isTransposed, mergesRows, spans }
}

/** The library's definition of a chart; `names` are the ranges of its strips, in order. */
export function definitionOf(
  kind: ChartKind,
  plan: KeptPlan,
  names: readonly string[],
  hasTitles: boolean,
): object {
  const [labelRange, ...others] = names
  const data = others.length ? others : names
  const { options } = plan
  return {
    ...typeOf(kind, Boolean(optionOf(options, 'isStacked'))),
    title: {
      text: String(optionOf(options, 'title') ?? ''),
      plan,
    },
    legendPosition: legendOf(options),
    ...backgroundOf(options),
    axesDesign: {
      x: axisOf(options, kind === 'bar' ? 'vAxis' : 'hAxis'),
      y: axisOf(options, kind === 'bar' ? 'hAxis' : 'vAxis'),
    },
    dataSetStyles: Object.fromEntries(data.map((_, at) => [String(at), seriesStyle(options, at)])),
    dataSource: {
      type: 'range',
      ...(others.length ? { labelRange } : {}),
      dataSets: data.map((dataRange, at) => ({ dataSetId: String(at), dataRange })),
      dataSetsHaveTitle: hasTitles,
    },
  }
}

function typeOf(kind: ChartKind, stacked: boolean): object {
  if (kind === 'scatter') return { type: 'scatter', labelsAsText: false }
  if (kind === 'column' || kind === 'bar') return { type: 'bar', stacked, horizontal: kind === 'bar' }
  return { type: 'line', stacked, fillArea: kind === 'area', labelsAsText: true, cumulative: false }
}

function backgroundOf(options: ChartPlan['options']): object {
  const background = optionOf(options, 'backgroundColor.fill') ?? optionOf(options, 'backgroundColor')
  return typeof background === 'string' ? { background } : {}
}

/** Where the legend stands; 'none' for nowhere. */
export function legendOf(options: ChartPlan['options']): string {
  const legend = optionOf(options, 'legend.position') ?? optionOf(options, 'legend')
  return LEGENDS.find((position) => position === legend) ?? 'right'
}

function axisOf(options: ChartPlan['options'], axis: string): object {
  const title = optionOf(options, `${axis}.title`)
  const bound = (name: string, window: string): unknown =>
    optionOf(options, `${axis}.viewWindow.${window}`) ?? optionOf(options, `${axis}.${name}`)
  const min = bound('minValue', 'min')
  const max = bound('maxValue', 'max')
  return {
    ...(title === undefined ? {} : { title: { text: String(title) } }),
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'number' ? { max } : {}),
  }
}

/** Colour and label of a series, where the script set them. */
export function seriesStyle(
  options: ChartPlan['options'],
  at: number,
): { backgroundColor?: string; label?: string } {
  const colors = optionOf(options, 'colors')
  const shared = Array.isArray(colors) ? colors[at % colors.length] : undefined
  const backgroundColor = optionOf(options, `series.${at}.color`) ?? shared
  const label = optionOf(options, `series.${at}.labelInLegend`)
  return {
    ...(typeof backgroundColor === 'string' ? { backgroundColor } : {}),
    ...(typeof label === 'string' ? { label } : {}),
  }
}

/** The contract's chart without its place; `strips` are those of its labels and its data sets now. */
export function planOf(
  definition: ChartDefinition,
  strips: readonly Strip[],
  size: { readonly width: number; readonly height: number },
): Omit<Chart, 'id' | 'sheet' | 'anchor'> {
  const { title, dataSource } = definition
  const kept = title?.plan
  const first = strips.at(-1)?.zone
  const isTransposed = kept?.isTransposed ?? (first !== undefined && first.left !== first.right)
  return {
    kind: kindOf(definition),
    ranges: rangesOf(strips, kept?.spans ?? [], isTransposed),
    options: { ...kept?.options, ...(title?.text ? { title: title.text } : {}), ...size },
    headers: kept?.headers ?? (dataSource?.dataSetsHaveTitle ? 1 : 0),
    isTransposed,
    mergesRows: kept?.mergesRows ?? false,
  }
}

function kindOf({ type, horizontal, fillArea }: ChartDefinition): ChartKind {
  if (type === 'bar') return horizontal ? 'bar' : 'column'
  if (type === 'line') return fillArea ? 'area' : 'line'
  return type === 'scatter' ? 'scatter' : 'other'
}

/** Strips joined to the ranges they came from; to runs of neighbours where columns went since. */
function rangesOf(
  strips: readonly Strip[],
  spans: readonly number[],
  isTransposed: boolean,
): Chart['ranges'] {
  const isWhole = spans.reduce((sum, span) => sum + span, 0) === strips.length
  const starts = new Set<number>()
  let next = 0
  for (const span of spans) {
    starts.add(next)
    next += span
  }
  const zones: Strip[] = []
  strips.forEach((strip, at) => {
    const last = zones.at(-1)
    const joins = last && follows(last, strip, isTransposed) && !(isWhole && starts.has(at))
    if (joins) {
      const { right, bottom } = strip.zone
      zones[zones.length - 1] = { ...last, zone: { ...last.zone, right, bottom } }
    } else zones.push(strip)
  })
  return zones.map(({ sheet, zone: { left, right, top, bottom } }) => ({
    ...{ sheet, row: top, column: left },
    ...{ rows: bottom - top + 1, columns: right - left + 1 },
  }))
}

function follows(one: Strip, next: Strip, isTransposed: boolean): boolean {
  if (one.sheet !== next.sheet) return false
  const [a, b] = [one.zone, next.zone]
  return isTransposed
    ? a.left === b.left && a.right === b.right && a.bottom + 1 === b.top
    : a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left
}
