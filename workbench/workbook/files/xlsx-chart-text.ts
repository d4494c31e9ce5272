// The XML of a chart that a script made: its chart part (ECMA-376, DrawingML charts) and its place in a drawing.
import { keptPlan, legendOf, type Strip, seriesStyle, stripsOf } from '../chart-definitions'
import { optionOf } from '../chart-options'
import type { Chart } from '../chart-types'
import { argbOf } from './xlsx-styles'
import { encoded } from './xml-text'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Marks charts of scripts; what Excel does not know of them stands there as JSON. */
export const PLAN_URI = '{6B8E1D2C-3C51-4C0F-9D5A-7C1B2E40A9F3}'
const EMU_PER_PIXEL = 9525
const CATEGORIES = 111111
const VALUES = 222222

/** A drawing without anything in it. */
export const EMPTY_DRAWING = `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"></xdr:wsDr>`

/** The place of a chart in a drawing; `relation` is its chart part's. */
export function anchorText(chart: Chart, relation: string): string {
  const { row, column, x, y } = chart.anchor
  const at = (name: string, index: number, pixels: number): string =>
    `<xdr:${name}>${index}</xdr:${name}><xdr:${name}Off>${Math.round(pixels * EMU_PER_PIXEL)}</xdr:${name}Off>`
  const emu = (pixels: unknown): number => Math.round(Number(pixels) * EMU_PER_PIXEL)
  const size = `cx="${emu(chart.options.width)}" cy="${emu(chart.options.height)}"`
  const kept = encoded(JSON.stringify({ id: chart.id, plan: keptPlan(chart) }))
  const mark = `<a:extLst><a:ext uri="${PLAN_URI}"><t:plan xmlns:t="urn:touchline:chart">${kept}</t:plan></a:ext></a:extLst>`
  return `<xdr:oneCellAnchor><xdr:from>${at('col', column, x)}${at('row', row, y)}</xdr:from><xdr:ext ${size}/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${(chart.id % 1_000_000) + 2}" name="Chart ${chart.id}">${mark}</xdr:cNvPr><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
}

/** The chart part; `nameOf` gives a strip's absolute name, `hasTitles` whether the first cell of each is its title. */
export function chartText(chart: Chart, hasTitles: boolean, nameOf: (strip: Strip) => string): string {
  const strips = stripsOf(chart)
  const [labels, ...others] = strips
  const data = others.length ? others : strips
  const below = (strip: Strip): string => nameOf(hasTitles ? withoutFirst(strip, chart.isTransposed) : strip)
  const isScatter = chart.kind === 'scatter'
  const series = data.map((strip, at) => {
    const title = hasTitles
      ? `<c:tx><c:strRef><c:f>${encoded(nameOf(firstOf(strip)))}</c:f></c:strRef></c:tx>`
      : ''
    const label =
      labels && others.length ? textReference(isScatter ? 'xVal' : 'cat', below(labels), isScatter) : ''
    const values = textReference(isScatter ? 'yVal' : 'val', below(strip), true)
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${title}${lookOf(chart, at)}${label}${values}${chart.kind === 'line' || isScatter ? '<c:smooth val="0"/>' : ''}</c:ser>`
  })
  const legend = legendOf(chart.options)
  const legendText =
    legend === 'none' ? '' : `<c:legend><c:legendPos val="${legend[0]}"/><c:overlay val="0"/></c:legend>`
  const title = optionOf(chart.options, 'title')
  return `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart>${titleText(title)}<c:autoTitleDeleted val="${title ? 0 : 1}"/><c:plotArea><c:layout/>${plotText(chart, series.join(''))}${axesText(chart)}</c:plotArea>${legendText}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}

function textReference(name: string, range: string, isNumber: boolean): string {
  const kind = isNumber ? 'numRef' : 'strRef'
  return `<c:${name}><c:${kind}><c:f>${encoded(range)}</c:f></c:${kind}></c:${name}>`
}

function firstOf({ sheet, zone }: Strip): Strip {
  return { sheet, zone: { ...zone, bottom: zone.top, right: zone.left } }
}

function withoutFirst({ sheet, zone }: Strip, isTransposed: boolean): Strip {
  return {
    sheet,
    zone: isTransposed ? { ...zone, left: zone.left + 1 } : { ...zone, top: zone.top + 1 },
  }
}

function lookOf({ kind, options }: Chart, at: number): string {
  const { backgroundColor = '' } = seriesStyle(options, at)
  const fill = /^#[0-9a-f]{6}$/i.test(backgroundColor)
    ? `<a:solidFill><a:srgbClr val="${argbOf(backgroundColor).slice(2)}"/></a:solidFill>`
    : ''
  const marker = kind === 'scatter' ? '<c:marker><c:symbol val="circle"/></c:marker>' : ''
  if (kind === 'scatter') return `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${marker}`
  if (!fill) return ''
  return `<c:spPr>${kind === 'line' ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`
}

function titleText(title: unknown): string {
  if (!title) return ''
  const words = `<a:p><a:r><a:t>${encoded(String(title))}</a:t></a:r></a:p>`
  return `<c:title><c:tx><c:rich><a:bodyPr/>${words}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

function plotText({ kind, options }: Chart, series: string): string {
  const isStacked = Boolean(optionOf(options, 'isStacked'))
  const grouping = `<c:grouping val="${isStacked ? 'stacked' : kind === 'column' || kind === 'bar' ? 'clustered' : 'standard'}"/>`
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`
  const vary = '<c:varyColors val="0"/>'
  if (kind === 'scatter')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${vary}${series}${axes}</c:scatterChart>`
  if (kind === 'line')
    return `<c:lineChart>${grouping}${vary}${series}<c:marker val="1"/>${axes}</c:lineChart>`
  if (kind === 'area') return `<c:areaChart>${grouping}${vary}${series}${axes}</c:areaChart>`
  const overlap = isStacked ? '<c:overlap val="100"/>' : ''
  return `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/>${grouping}${vary}${series}${overlap}${axes}</c:barChart>`
}

function axesText({ kind, options }: Chart): string {
  const isBar = kind === 'bar'
  const axis = (name: string, id: number, cross: number, side: string, option: string): string => {
    const bound = (word: string, limit: string): string => {
      const value = optionOf(options, `${option}.viewWindow.${word}`)
      return typeof value === 'number' ? `<c:${limit} val="${value}"/>` : ''
    }
    const scaling = `<c:scaling><c:orientation val="minMax"/>${bound('max', 'max')}${bound('min', 'min')}</c:scaling>`
    return `<c:${name}><c:axId val="${id}"/>${scaling}<c:delete val="0"/><c:axPos val="${side}"/>${titleText(optionOf(options, `${option}.title`))}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/></c:${name}>`
  }
  const category = kind === 'scatter' ? 'valAx' : 'catAx'
  return (
    axis(category, CATEGORIES, VALUES, isBar ? 'l' : 'b', isBar ? 'vAxis' : 'hAxis') +
    axis('valAx', VALUES, CATEGORIES, isBar ? 'b' : 'l', isBar ? 'hAxis' : 'vAxis')
  )
}
