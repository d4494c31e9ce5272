// What a chart of a sheet tells of itself: its options, and where it lies.
import { optionOf } from '../../workbook/chart-options'
import { publish, Service } from './service'
import type { ChartPlan } from './wire'

/** https://developers.google.com/apps-script/reference/charts/chart-options */
export class ChartOptions extends Service {
  private readonly options: ChartPlan['options']

  constructor(options: ChartPlan['options']) {
    super()
    this.options = options
  }

  get(option: string): unknown {
    return optionOf(this.options, option) ?? null
  }
}
publish<GoogleAppsScript.Charts.ChartOptions>('ChartOptions')(ChartOptions)

/** https://developers.google.com/apps-script/reference/spreadsheet/container-info */
export class ContainerInfo extends Service {
  private readonly anchor: ChartPlan['anchor']

  constructor(anchor: ChartPlan['anchor']) {
    super()
    this.anchor = anchor
  }

  getAnchorRow(): number {
    return this.anchor.row + 1
  }

  getAnchorColumn(): number {
    return this.anchor.column + 1
  }

  getOffsetX(): number {
    return this.anchor.x
  }

  getOffsetY(): number {
    return this.anchor.y
  }
}
publish<GoogleAppsScript.Spreadsheet.ContainerInfo>('ContainerInfo')(ContainerInfo)
