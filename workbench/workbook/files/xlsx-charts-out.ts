// Writes the charts of scripts into the drawings of their sheets, where they are not those of the file.
import type { ChartDefinition, Strip } from '../chart-definitions'
import type { Chart } from '../chart-types'
import { numberOf } from '../charts'
import type { BookOut, WrittenSheet } from './xlsx-book'
import { anchorText, chartText, EMPTY_DRAWING } from './xlsx-chart-text'
import { ownAnchors } from './xlsx-charts-in'
import { absoluteName } from './xlsx-moves'
import { OFFICE } from './xlsx-package'
import { SHEET_ORDER } from './xlsx-sheet-order'
import { XmlPart } from './xml-part'

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** Puts the charts of all sheets into the package. After the parts of the file followed their cells. */
export function putCharts(book: BookOut, sheets: readonly WrittenSheet[]): void {
  for (const written of sheets) {
    const charts = book.workbook.charts(written.sheet.id)
    const known = charts.filter(({ kind }) => kind !== 'other')
    for (let gone = known.length; gone < charts.length; gone++) book.notKept.add('chart')
    putSheetCharts(book, written.part, known)
  }
}

function putSheetCharts({ pack, workbook, names }: BookOut, path: string, charts: readonly Chart[]): void {
  const drawing = [...pack.relations(path).values()].find(({ type }) => type.endsWith('/drawing'))?.target
  const targets = drawing ? pack.relations(drawing) : new Map<string, { target: string }>()
  const partOf = (relation: string): string => pack.text(targets.get(relation)?.target ?? '')
  const before = drawing ? ownAnchors(pack.text(drawing), partOf) : []
  const { getters } = workbook.model
  const nameOf = ({ sheet, zone }: Strip): string => {
    const name = getters.getSheetName(String(sheet))
    return absoluteName(names.get(name) ?? name, zone)
  }
  const texts = charts.map((chart) => {
    const ids = getters.getChartIds(String(chart.sheet))
    const id = ids.find((one) => numberOf(one) === chart.id) ?? ''
    const { dataSource } = getters.getChartDefinition(id) as unknown as ChartDefinition
    return chartText(chart, dataSource?.dataSetsHaveTitle ?? false, nameOf)
  })
  const isSame =
    before.length === charts.length &&
    before.every(({ text, relation }, at) => {
      const chart = charts[at]
      return chart && text === anchorText(chart, relation) && partOf(relation) === texts[at]
    })
  if (isSame) return
  const target = drawing ?? newDrawing(pack, path)
  let text = pack.text(target)
  for (const { text: gone, relation } of before) {
    text = text.replace(gone, '')
    pack.unrelate(target, relation)
    pack.removeWhole(targets.get(relation)?.target ?? '')
  }
  const anchors = charts.map((chart, at) => {
    const part = pack.freshName('xl/charts/chart', 'xml')
    pack.add(part, texts[at] ?? '', CHART_TYPE)
    return anchorText(chart, pack.relate(target, 'chart', part))
  })
  pack.put(
    target,
    text.replace(/<\/(?:\w+:)?wsDr>\s*$/, (end) => anchors.join('') + end),
  )
}

function newDrawing(pack: BookOut['pack'], path: string): string {
  const name = pack.freshName('xl/drawings/drawing', 'xml')
  pack.add(name, EMPTY_DRAWING, DRAWING_TYPE)
  const part = new XmlPart(pack.text(path), SHEET_ORDER)
  part.set('drawing', [`<drawing xmlns:r="${OFFICE}" r:id="${pack.relate(path, 'drawing', name)}"/>`])
  pack.put(path, part.toString())
  return name
}
