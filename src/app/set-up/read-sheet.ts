// Reads a sheet as set-up would, writes nothing and asks nothing: what the panel and the command show before set-up.
import { readingOf, type SheetReading } from '../../core/pipeline/sheet-reading'
import { Refused, type Result } from '../../core/words/refusals'
import { pipelineSheet, readRules, withLiveHeaders } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { likelyTab } from './matching'

/** The report How I read your sheet of the likeliest tab. */
export function readSheet(ports: Ports): Result<SheetReading> {
  const { workbook } = ports
  const { book } = readRules(workbook)
  const tab = likelyTab(workbook, book)
  if (tab instanceof Refused) return tab
  const sheet = pipelineSheet(tab, workbook.read(tab) ?? [], book, workbook)
  return sheet instanceof Refused ? sheet : readingOf(withLiveHeaders(sheet, workbook))
}
