// What hangs on cells of an .xlsx follows them when rows, columns and sheets change.
import { openFile } from '../../../workbench/workbook/files/open-file'
import { area } from './areas'
import { saved, wholeFile } from './whole-file'

const DEALS = 'xl/worksheets/sheet1.xml'
const OVERVIEW = 'xl/worksheets/sheet2.xml'

describe('a named range of a file', () => {
  it('works in formulas', async () => {
    const workbook = await openFile(await wholeFile())
    workbook.write({ ...area(0, 1), sheet: 2 }, [[10]])
    expect(workbook.values(area(1, 7, 2, 1))).toEqual([[20], [30]])
    workbook.write(area(0, 9), [['=SUM(Rate,1)']])
    expect(workbook.values(area(0, 9))).toEqual([[11]])
  })

  it('follows its cells, and the others stay as they were', async () => {
    const { parts } = await saved((workbook) => {
      workbook.insertRows(2, 0, 1)
      workbook.renameSheet(2, 'Words & more')
    })
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Deals!$A$1:$H$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Deals!$1:$1</definedName><definedName name="Fixed">42</definedName><definedName name="Rate">\'Words &amp; more\'!$B$2</definedName>',
    )
  })
})

describe('when rows and columns are added and deleted', () => {
  const moved = () =>
    saved((workbook) => {
      workbook.insertColumns(0, 0, 1)
      workbook.deleteRows(0, [3, 4])
      workbook.insertRows(0, 1, 1)
      workbook.renameSheet(0, 'My deals')
    })

  it('cells keep their styles, values and heights, and formulas follow', async () => {
    const { parts, path, notKept } = await moved()
    expect(notKept).toEqual([])
    expect(parts[DEALS]).toContain('<row r="3"><c r="A3" s="5"/><c r="B3" s="3" t="s"><v>6</v></c>')
    expect(parts[DEALS]).toContain('<c r="H3"><f>E3*2</f><v>4002</v></c>')
    expect(parts[DEALS]).toContain('<row r="5" hidden="1"><c r="A5" s="5"/><c r="B5" s="3"')
    expect(parts[DEALS]?.match(/<row[^>]*customHeight[^>]*>/g)).toEqual([
      '<row r="1" ht="33" customHeight="1">',
    ])
    expect(parts[OVERVIEW]).toContain("<f>SUM('My deals'!E3:E8)</f>")
    expect(parts[OVERVIEW]).toContain("<f>_xlfn.LET(_xlpm.x,'My deals'!E3,_xlpm.x+1)</f>")
    const again = await openFile(path)
    expect(again.values({ ...area(2, 1, 1, 4), sheet: 0 })).toEqual([['Acme', 'Ann Ray', 'Proposal', 2001]])
  })

  it('links, notes, filter, rules, names and charts follow', async () => {
    const { parts } = await moved()
    const deals = parts[DEALS] ?? ''
    expect(deals).toContain('<hyperlink ref="G3" r:id="rId1" tooltip="Their site"/>')
    expect(deals).toContain('<autoFilter ref="B1:I8"><filterColumn colId="2"><customFilters>')
    expect(deals).toContain(
      '<conditionalFormatting sqref="E3:E8"><cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(E3))=0</formula></cfRule>',
    )
    expect(deals).toContain('dxfId="1" priority="16"><formula>$D3=&quot;Lost&quot;</formula>')
    expect(deals).toMatch(/<dataValidation type="list"[^>]*errorTitle="Stage"[^>]*sqref="D3:D\d+">/)
    expect(deals).toContain(
      '<col min="2" max="2" width="30.7109375" style="3" customWidth="1"/><col min="8" max="8" hidden="1" width="9.5"/></cols>',
    )
    expect(parts['xl/comments1.xml']).toContain('<comment ref="C4"')
    expect(parts['xl/workbook.xml']).toContain('localSheetId="0" hidden="1">\'My deals\'!$B$1:$I$8<')
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'My deals'!$E$3:$E$8</c:f>")
  })

  it('tables and charts of their sheet move along, and a table that lost a column is named', async () => {
    const { parts } = await saved((workbook) => workbook.insertRows(1, 0, 2))
    expect(parts['xl/tables/table1.xml']).toContain('ref="A5:B6"><autoFilter ref="A5:B6"/>')
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:row>3</xdr:row>')
    const { parts: less, notKept } = await saved((workbook) => workbook.deleteColumns(1, 1, 1))
    expect(notKept).toEqual(['1 table'])
    expect(less[OVERVIEW]).not.toContain('tablePart')
    expect(less['xl/drawings/drawing1.xml']).toContain('<xdr:col>3</xdr:col>')
  })

  it('a table has the headers that its cells have', async () => {
    const { parts } = await saved((workbook) =>
      workbook.write({ ...area(2, 0), sheet: 1 }, [['Sort & kind']]),
    )
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="1" name="Sort &amp; kind"/>')
  })

  it('pivot tables follow their cells and those they show', async () => {
    const cache = 'xl/pivotCache/pivotCacheDefinition1.xml'
    const source = (sheet: string, ref: string): string =>
      `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="${sheet}"/></cacheSource></pivotCacheDefinition>`
    const { parts } = await saved(
      (workbook) => {
        workbook.insertRows(0, 0, 3)
        workbook.renameSheet(0, 'Pipeline')
      },
      { [cache]: source('Deals', 'A1:H9') },
    )
    expect(parts[cache]).toBe(source('Pipeline', 'A4:H12'))
  })
})
