// EmbeddedChart: a chart that lies in a sheet; and its builders, those of a kind with setters of their own for options.
// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart
// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
import { ChartMergeStrategy, ChartType } from './charts'
import { ChartOptions, ContainerInfo } from './embedded-chart-parts'
import { member } from './enumeration'
import { exception } from './exception'
import { type Range, rangeAt } from './range'
import { at } from './range-values'
import { notEmulated, publish, Service } from './service'
import type { Area, ChartPlan } from './wire'

type Enum = { toString(): string }
const KINDS = ['LINE', 'COLUMN', 'BAR', 'AREA', 'SCATTER']

/** What Google starts with: a column chart at A1 whose headers are guessed. */
const NEW: ChartPlan = {
  kind: 'column',
  ranges: [],
  options: {},
  headers: -1,
  isTransposed: false,
  mergesRows: false,
  anchor: { row: 0, column: 0, x: 0, y: 0 },
}

/** Key of the plain chart. */
export const plan = Symbol('plan')
/** Key of its id; null before it is inserted. */
export const id = Symbol('id')

export class EmbeddedChart extends Service {
  readonly [plan]: ChartPlan
  readonly [id]: number | null

  constructor(of: ChartPlan, known: number | null) {
    super()
    this[plan] = of
    this[id] = known
  }

  getChartId(): number | null {
    return this[id]
  }

  getRanges(): Range[] {
    return this[plan].ranges.map((area) => rangeAt(area))
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this[plan].options)
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this[plan].anchor)
  }

  getNumHeaders(): number {
    return this[plan].headers
  }

  getMergeStrategy(): unknown {
    return this[plan].mergesRows ? ChartMergeStrategy.MERGE_ROWS : ChartMergeStrategy.MERGE_COLUMNS
  }

  getTransposeRowsAndColumns(): boolean {
    return this[plan].isTransposed
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this[plan], this[id])
  }
}
publish<GoogleAppsScript.Spreadsheet.EmbeddedChart>('EmbeddedChart')(EmbeddedChart)

export class EmbeddedChartBuilder extends Service {
  private plan: ChartPlan
  private readonly id: number | null

  /** For a chart that no sheet has yet the id is null. */
  constructor(of: ChartPlan = NEW, known: number | null = null) {
    super()
    this.plan = of
    this.id = known
  }

  addRange(range: Range): this {
    return this.keep({ ranges: [...this.plan.ranges, range[at]] })
  }

  removeRange(range: Range): this {
    return this.keep({ ranges: this.plan.ranges.filter((one) => !isSame(one, range[at])) })
  }

  clearRanges(): this {
    return this.keep({ ranges: [] })
  }

  getRanges(): Range[] {
    return this.plan.ranges.map((area) => rangeAt(area))
  }

  getChartType(): unknown {
    const { kind } = this.plan
    if (kind === 'other') return notEmulated('EmbeddedChartBuilder.getChartType of another kind of chart')()
    return member(ChartType, kind.toUpperCase())
  }

  setChartType(type: Enum): this {
    const name = String(type)
    if (!KINDS.includes(name)) return notEmulated(`a chart of the type ${name}`)()
    return this.keep({ kind: name.toLowerCase() as ChartPlan['kind'] })
  }

  /** By an option's path such as `vAxis.title`; null takes an option back. */
  setOption(option: string, value: unknown): this {
    return this.keep({ options: { ...this.plan.options, [option]: plain(value) } })
  }

  setPosition(row: number, column: number, x: number, y: number): this {
    if (row < 1 || column < 1) throw exception('Position must be within the sheet.')
    return this.keep({ anchor: { row: row - 1, column: column - 1, x, y } })
  }

  setNumHeaders(headers: number): this {
    if (headers > 1) return notEmulated('a chart with more than one row of headers')()
    return this.keep({ headers })
  }

  setMergeStrategy(strategy: unknown): this {
    return this.keep({ mergesRows: strategy === ChartMergeStrategy.MERGE_ROWS })
  }

  setTransposeRowsAndColumns(isTransposed: boolean): this {
    return this.keep({ isTransposed })
  }

  asLineChart(): TitledBuilder {
    return new LineBuilder({ ...this.plan, kind: 'line' }, this.id)
  }

  asScatterChart(): TitledBuilder {
    return new ScatterBuilder({ ...this.plan, kind: 'scatter' }, this.id)
  }

  asColumnChart(): TitledBuilder {
    return new ColumnBuilder({ ...this.plan, kind: 'column' }, this.id)
  }

  asBarChart(): TitledBuilder {
    return new BarBuilder({ ...this.plan, kind: 'bar' }, this.id)
  }

  asAreaChart(): TitledBuilder {
    return new AreaBuilder({ ...this.plan, kind: 'area' }, this.id)
  }

  build(): EmbeddedChart {
    if (!this.plan.ranges.length) throw exception('A chart must have at least one range.')
    if (this.plan.mergesRows && this.plan.ranges.length > 1)
      return notEmulated('a chart of several ranges, one below the other,')()
    return new EmbeddedChart(this.plan, this.id)
  }

  private keep(part: Partial<ChartPlan>): this {
    this.plan = { ...this.plan, ...part }
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>('EmbeddedChartBuilder')(EmbeddedChartBuilder)

/** A builder of one kind: its setters are other words for options. */
function titled(name: string): new (of: ChartPlan, known: number | null) => TitledBuilder {
  class Titled extends EmbeddedChartBuilder implements TitledBuilder {
    setTitle(title: string): this {
      return this.setOption('title', title)
    }

    setXAxisTitle(title: string): this {
      return this.setOption('hAxis.title', title)
    }

    setYAxisTitle(title: string): this {
      return this.setOption('vAxis.title', title)
    }

    setColors(colors: readonly string[]): this {
      return this.setOption('colors', colors)
    }

    setBackgroundColor(color: string): this {
      return this.setOption('backgroundColor', color)
    }

    setLegendPosition(position: Enum): this {
      return this.setOption('legend.position', String(position).toLowerCase())
    }
  }
  publish<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>(name)(Titled)
  return Titled
}

/** A builder of a kind whose series can be stacked. */
function stackable(name: string) {
  class StackableBuilder extends titled(name) {
    setStacked(): this {
      return this.setOption('isStacked', true)
    }
  }
  publish<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>(name)(StackableBuilder)
  return StackableBuilder
}

const LineBuilder = titled('EmbeddedLineChartBuilder')
const ScatterBuilder = titled('EmbeddedScatterChartBuilder')
const ColumnBuilder = stackable('EmbeddedColumnChartBuilder')
const BarBuilder = stackable('EmbeddedBarChartBuilder')
const AreaBuilder = stackable('EmbeddedAreaChartBuilder')

function isSame(one: Area, other: Area): boolean {
  const keys = ['sheet', 'row', 'column', 'rows', 'columns'] as const
  return keys.every((key) => one[key] === other[key])
}

/** An option as JSON can hold it; members of enumerations become their names. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

/** A builder of one kind, with other words for options. */
interface TitledBuilder extends EmbeddedChartBuilder {
  setTitle(title: string): this
  setXAxisTitle(title: string): this
  setYAxisTitle(title: string): this
  setColors(colors: readonly string[]): this
  setBackgroundColor(color: string): this
  setLegendPosition(position: Enum): this
}
