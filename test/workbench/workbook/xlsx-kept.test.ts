// An .xlsx that is opened and saved keeps every part the workbook does not change.
import { openFile } from '../../../workbench/workbook/files/open-file'
import { area } from './areas'
import { type Parts, saved } from './whole-file'

const DEALS = 'xl/worksheets/sheet1.xml'
const changed = (before: Parts, parts: Parts): string[] =>
  Object.keys({ ...before, ...parts }).filter((name) => before[name] !== parts[name])
const rowOf = (sheet: string | undefined, row: number): string =>
  new RegExp(`<row r="${row}"[\\s\\S]*?</row>`).exec(sheet ?? '')?.[0] ?? ''
/** The names of a sheet's elements, in order, each once. */
const elementsOf = (sheet: string | undefined): string[] => {
  const inside = (sheet ?? '').replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData/>')
  const names = inside.match(
    /<(?:sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|ignoredErrors|drawing|legacyDrawing|tableParts)(?=[\s/>])/g,
  )
  return [...new Set(names)].map((name) => name.slice(1))
}

describe('an .xlsx that is opened and saved', () => {
  it('is the same in every part where nothing was touched', async () => {
    const { before, parts, notKept } = await saved(() => undefined)
    expect(changed(before, parts)).toEqual([])
    expect(notKept).toEqual([])
  })

  it('changes only the cells that were written, and what must be computed anew', async () => {
    const { before, parts } = await saved((workbook) => {
      workbook.write(area(2, 1), [['Cy Fox']])
      workbook.write(area(0, 8, 1, 1), [['New & own']])
    })
    expect(changed(before, parts).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      DEALS,
    ])
    for (const row of [2, 4, 5, 6, 7, 8, 9]) expect(rowOf(parts[DEALS], row)).toBe(rowOf(before[DEALS], row))
    expect(rowOf(parts[DEALS], 3)).toContain(
      '<c r="B3" t="inlineStr"><is><t xml:space="preserve">Cy Fox</t></is></c>',
    )
    expect(rowOf(parts[DEALS], 1)).toMatch(
      /ht="33" customHeight="1".*<c r="I1" t="inlineStr">.*New &amp; own/,
    )
    const outside = (sheet = ''): string =>
      sheet.replace(/<sheetData>[\s\S]*<\/sheetData>/, '').replace(/<dimension[^>]*>/, '')
    expect(outside(parts[DEALS])).toBe(outside(before[DEALS]))
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>')
  })

  it('keeps formulas as they stand and writes the values they have now', async () => {
    const { before, parts } = await saved((workbook) => workbook.write(area(1, 3), [[10]]))
    expect(rowOf(parts[DEALS], 2)).toContain('<c r="D2" s="1"><v>10</v></c>')
    expect(rowOf(parts[DEALS], 2)).toContain(
      '<c r="G2"><f t="shared" ref="G2:G9" si="0">D2*2</f><v>20</v></c>',
    )
    expect(rowOf(parts[DEALS], 3)).toBe(rowOf(before[DEALS], 3))
    const sums = parts['xl/worksheets/sheet2.xml']
    expect(sums).toContain('<c r="B4" s="4"><f>SUM(Deals!D2:D9)</f><v>42031</v></c>')
    expect(sums).toContain('<f>_xlfn.LET(_xlpm.x,Deals!D2,_xlpm.x+1)</f><v>2002</v>')
  })

  it('writes out the formulas that shared one which was written over', async () => {
    const { parts } = await saved((workbook) => workbook.write(area(1, 6), [[1]]))
    expect(rowOf(parts[DEALS], 2)).toContain('<c r="G2"><v>1</v></c>')
    for (const row of [3, 9])
      expect(rowOf(parts[DEALS], row)).toContain(`<c r="G${row}"><f>D${row}*2</f><v>${row * 2001}</v></c>`)
  })

  it('changes of a style only what was set, on the styles the file has', async () => {
    const { before, parts } = await saved((workbook) => {
      workbook.setStyle(area(1, 0), { background: '#ff0000' })
      workbook.setNumberFormats(area(2, 0), [['0.0']])
    })
    const styles = parts['xl/styles.xml'] ?? ''
    expect(rowOf(parts[DEALS], 2)).toContain('<c r="A2" s="5" t="s"><v>6</v></c>')
    expect(rowOf(parts[DEALS], 3)).toContain('<c r="A3" s="6" t="s"><v>6</v></c>')
    expect(styles).toContain(
      '<xf numFmtId="0" fontId="1" fillId="3" borderId="1" xfId="0" applyFill="1"><alignment textRotation="45"/></xf><xf numFmtId="165" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"><alignment textRotation="45"/></xf>',
    )
    expect(styles).toContain('<fgColor rgb="FFFF0000"/>')
    const kept = (text = ''): string => /<borders[\s\S]*<\/cellStyleXfs>/.exec(text)?.[0] ?? 'none'
    expect(kept(styles)).toBe(kept(before['xl/styles.xml']))
  })

  it('keeps conditional formats of every kind when another is added, elements in the order of the schema', async () => {
    const { before, parts } = await saved((workbook) => {
      const formats = workbook.conditionalFormats(0)
      expect(formats).toHaveLength(16)
      workbook.setConditionalFormats(0, [
        ...formats,
        { areas: [area(1, 0, 8, 1)], formula: '=$A2="x"', bold: true },
      ])
    })
    const rules = (sheet = ''): string[] => sheet.match(/<cfRule[\s\S]*?<\/cfRule>/g) ?? []
    expect(rules(parts[DEALS]).slice(0, 16)).toEqual(rules(before[DEALS]))
    expect(rules(parts[DEALS])[16]).toBe(
      '<cfRule type="expression" dxfId="2" priority="17"><formula>$A2=&quot;x&quot;</formula></cfRule>',
    )
    expect(elementsOf(parts[DEALS])).toEqual(elementsOf(before[DEALS]))
  })

  it('keeps the validations it has when another is added or one is taken away', async () => {
    const { before, parts } = await saved((workbook) => {
      workbook.setValidation(area(1, 5, 8, 1), null)
      workbook.setValidation(area(1, 8, 8, 1), { kind: 'checkbox', strict: true })
    })
    const [stage] = before[DEALS]?.match(/<dataValidation [\s\S]*?<\/dataValidation>/g) ?? []
    expect(parts[DEALS]).toContain(
      `<dataValidations count="2">${stage}<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="I2:I9"><formula1>&quot;TRUE,FALSE&quot;</formula1></dataValidation></dataValidations>`,
    )
  })

  it('keeps notes beside a new one', async () => {
    const { parts, path } = await saved((workbook) => workbook.setNotes(area(0, 0), [['mine']]))
    expect(parts['xl/comments1.xml']).toContain('<rPr><b/></rPr><t>Call in the morning</t>')
    expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/ObjectType="Note"/g)).toHaveLength(2)
    const again = await openFile(path)
    expect([again.notes(area(0, 0)), again.notes(area(2, 1))]).toEqual([
      [['mine']],
      [['Call in the morning']],
    ])
  })

  it('keeps merges, filter, frozen rows and columns where one of them changes', async () => {
    const { before, parts, path } = await saved((workbook) => {
      workbook.setFrozenColumns(0, 2)
      workbook.setColumnWidth(0, 1, 200)
      workbook.removeFilter(0)
      workbook.setHeaderHidden(0, 'ROW', 7, true)
    })
    expect(elementsOf(parts[DEALS])).toEqual(
      elementsOf(before[DEALS]).filter((name) => name !== 'autoFilter'),
    )
    expect(parts[DEALS]).toContain(
      '<cols><col min="1" max="1" width="30.7109375" style="3" customWidth="1"/><col min="2" max="2" width="27.857" customWidth="1"/><col min="7" max="7" hidden="1" width="9.5"/></cols>',
    )
    expect(parts[DEALS]).toContain(
      'zoomScale="90" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    )
    const again = await openFile(path)
    expect(again.filter(0)).toBeNull()
    expect([6, 7, 8].map((row) => again.isHeaderHidden(0, 'ROW', row))).toEqual([false, true, false])
  })

  it('has no merge where the last one was broken up, and errors that came of an edit', async () => {
    const { parts } = await saved((workbook) => {
      workbook.deleteRows(1, [0])
      workbook.write(area(1, 3), [['soon']])
    })
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('mergeCell')
    expect(rowOf(parts[DEALS], 2)).toContain(
      '<c r="G2" t="e"><f t="shared" ref="G2:G9" si="0">D2*2</f><v>#VALUE!</v></c>',
    )
  })

  it('has the looks of rows without values, and hides them', async () => {
    const { path } = await saved((workbook) => {
      workbook.setStyle(area(14, 1), { bold: true })
      workbook.setHeaderHidden(0, 'ROW', 16, true)
    })
    const again = await openFile(path)
    expect(again.styles(area(14, 1))).toEqual([[{ bold: true }]])
    expect(again.isHeaderHidden(0, 'ROW', 16)).toBe(true)
  })

  it('shows signs and heights, and writes heights that changed', async () => {
    const { before, parts, path } = await saved((workbook) => {
      expect(workbook.displayValues(area(1, 3))).toEqual([['€2,001.00']])
      const { model } = workbook
      expect([0, 3].map((row) => model.getters.getUserRowSize('0', row))).toEqual([44, 54])
      model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: '0', dimension: 'ROW', elements: [1], size: 60 })
    })
    expect(rowOf(parts[DEALS], 2)).toMatch(/^<row r="2" ht="45" customHeight="1">/)
    expect(rowOf(parts[DEALS], 4)).toBe(rowOf(before[DEALS], 4))
    expect((await openFile(path)).model.getters.getUserRowSize('0', 1)).toBe(60)
  })

  it('has the sheets that were added, renamed, hidden and deleted', async () => {
    const { parts, path } = await saved((workbook) => {
      const { id } = workbook.insertSheet('Today', 0)
      workbook.write({ ...area(0, 0), sheet: id }, [['Name']])
      workbook.renameSheet(2, 'Words & more')
      workbook.setHidden(1, true)
    })
    const again = await openFile(path)
    expect(again.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Today', false],
      ['Deals', false],
      ['Overview', true],
      ['Words & more', true],
    ])
    expect(again.values(area(0, 0))).toEqual([['Name']])
    expect(parts['xl/charts/chart1.xml']).toContain('Deals!$D$2:$D$9')
    const { parts: less } = await saved((workbook) => workbook.deleteSheet(1))
    expect(Object.keys(less)).not.toContain('xl/worksheets/sheet2.xml')
    expect(less['xl/workbook.xml']).not.toContain('Overview')
    const ofSheet = /charts|tables|drawing1\.xml|sheet2/
    expect(Object.keys(less).filter((name) => ofSheet.test(name))).toEqual([])
    expect(less['[Content_Types].xml']).not.toMatch(/charts|tables/)
  })

  it('opens with the sheet that was shown before, wherever it is now', async () => {
    const active = ({ parts }: { parts: Parts }): string =>
      /activeTab="\d+"/.exec(parts['xl/workbook.xml'] ?? '')?.[0] ?? ''
    expect(active(await saved((workbook) => workbook.insertSheet('Today', 0)))).toBe('activeTab="1"')
    expect(active(await saved((workbook) => workbook.setHidden(0, true)))).toBe('activeTab="1"')
    expect(active(await saved((workbook) => workbook.deleteSheet(0)))).toBe('activeTab="0"')
  })
})
