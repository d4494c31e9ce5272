// Charts: the enumerations that charts of a sheet take. https://developers.google.com/apps-script/reference/charts/charts
import { enumeration } from './enumeration'
import { publish, Service } from './service'

export const ChartType = enumeration(
  ...['TIMELINE', 'AREA', 'BAR', 'BUBBLE', 'CANDLESTICK', 'COLUMN', 'COMBO', 'GAUGE', 'GEO', 'HISTOGRAM'],
  ...['RADAR', 'LINE', 'ORG', 'PIE', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TREEMAP', 'WATERFALL'],
)
export const ChartMergeStrategy = enumeration('MERGE_COLUMNS', 'MERGE_ROWS')
export const Position = enumeration('TOP', 'RIGHT', 'BOTTOM', 'LEFT', 'NONE')

export class Charts extends Service {
  readonly ChartType = ChartType
  readonly ChartMergeStrategy = ChartMergeStrategy
  readonly Position = Position
}
publish<GoogleAppsScript.Charts.Charts>('Charts')(Charts)
