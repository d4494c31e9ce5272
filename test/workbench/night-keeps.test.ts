// A workbook with every part a file may have, opened, two nights, saved: outside Touchline's own cells it is as it was.

import { readBundle } from '../../workbench/night/bundle'
import { dayOfIso } from '../../workbench/night/calendar'
import { runNights } from '../../workbench/night/night-run'
import { openFile } from '../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../workbench/workbook/files/save-workbook'
import { builtProject } from '../support/dist'
import { partsIn, wholeFile } from './workbook/whole-file'
import { freshPath } from './workbook/xlsx-files'

const DEALS = 'xl/worksheets/sheet1.xml'
const ZONE = 'Europe/Berlin'

/** The parts of the file before and after. */
async function throughTwoNights() {
  const file = await wholeFile()
  const workbook = await openFile(file, { zone: ZONE })
  runNights(workbook, {
    ...{ bundle: readBundle(builtProject()), name: 'deals', zone: ZONE, date: dayOfIso('2026-03-10') ?? 0 },
    ...{ nights: 2, rules: [], progress: () => undefined },
  })
  const path = freshPath()
  const notKept = await saveWorkbook(workbook, path)
  return { before: await partsIn(file), after: await partsIn(path), notKept }
}

describe('a workbook with every part a file may have, after two nights', () => {
  it('is part by part as before, outside what Touchline owns', async () => {
    const { before, after, notKept } = await throughTwoNights()
    expect(notKept).toEqual([])
    const changed = Object.keys(before).filter((name) => before[name] !== after[name])
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      DEALS,
    ])
    const [old = '', now = ''] = [before[DEALS], after[DEALS]]
    const cells = (text: string): string[] => text.match(/<c r="[A-H]\d+"[\s\S]*?(?:\/>|<\/c>)/g) ?? []
    expect(cells(now)).toEqual(cells(old))
    const rules = (text: string): string[] => text.match(/<cfRule[\s\S]*?<\/cfRule>/g) ?? []
    expect(rules(now)).toEqual(expect.arrayContaining(rules(old)))
    const validations = (text: string): string[] =>
      text.match(/<dataValidation [\s\S]*?<\/dataValidation>/g) ?? []
    expect(validations(now)).toEqual(expect.arrayContaining(validations(old)))
    const rows = (text: string): string[] => text.match(/<row r="\d"[^>]*>/g) ?? []
    expect(rows(now).map((row) => row.replace(/ spans="[^"]*"/, ''))).toEqual(
      rows(old).map((row) => row.replace(/ spans="[^"]*"/, '')),
    )
  })

  it('has all else of its sheet as it was, in the order of the schema', async () => {
    const { before, after } = await throughTwoNights()
    const rest = (text = ''): string =>
      text
        .replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData/>')
        .replace(/<cols>[\s\S]*<\/cols>/, '<cols/>')
        .replace(/<dimension[^>]*>/, '')
        .replace(/(?:<conditionalFormatting[\s\S]*?<\/conditionalFormatting>)+/, '<conditionalFormatting/>')
        .replace(/<dataValidations[\s\S]*?<\/dataValidations>/, '<dataValidations/>')
    expect(rest(after[DEALS])).toBe(rest(before[DEALS]))
    const names = (text = ''): string => /<definedNames>[\s\S]*<\/definedNames>/.exec(text)?.[0] ?? 'none'
    expect(names(after['xl/workbook.xml'])).toBe(names(before['xl/workbook.xml']))
    expect(after['xl/styles.xml']).toContain('textRotation="45"')
  })
})
