// Parts of .xlsx files as different programs write them: prefixes, absolute paths, plain notes, rules in extensions.
import { sheetParts } from '../../../workbench/workbook/files/xlsx-parts'

function partsOf(files: Readonly<Record<string, string>>) {
  const entries = Object.entries(files).map(([name, text]) => ({ name, read: () => Buffer.from(text) }))
  return sheetParts(entries).get('Deals & more')
}

const BOOK = {
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="Deals &amp; more" sheetId="1" r:id="rId3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId3" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/_rels/sheet1.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://x/relationships/comments" Target="../comments7.xml"/></Relationships>',
}

describe('the parts of a sheet', () => {
  it('has notes with and without runs of text', () => {
    const comments =
      '<comments><commentList><comment ref="A1" authorId="0"><text><t>plain &lt;note&gt;</t></text></comment>' +
      '<x:comment ref="B2"><x:text><x:r><x:rPr/><x:t xml:space="preserve">two </x:t></x:r><x:r><x:t>runs&#10;</x:t></x:r></x:text></x:comment></commentList></comments>'
    const parts = partsOf({
      ...BOOK,
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
      'xl/comments7.xml': comments,
    })
    expect(parts?.notes).toEqual({ A1: 'plain <note>', B2: 'two runs' })
  })

  it('has merges and validations, those in extensions too, and ignores look-alikes in cells', () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lt;mergeCell ref="Z1:Z2"/&gt;</v></c></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>' +
      '<dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B9 D2"><formula1>"a,b &amp; c"</formula1></dataValidation>' +
      '<dataValidation sqref="C1"/></dataValidations>' +
      '<extLst><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E2:E9</xm:sqref></x14:dataValidation></extLst></worksheet>'
    const parts = partsOf({ ...BOOK, 'xl/worksheets/sheet1.xml': sheet })
    expect(parts?.merges).toEqual(['A3:B4'])
    expect(parts?.validations).toMatchObject([
      {
        ranges: ['B2:B9', 'D2'],
        validation: { type: 'list', formulae: ['"a,b & c"'], showErrorMessage: true },
      },
      {
        ranges: ['E2:E9'],
        validation: { type: 'list', formulae: ['Lists!$A$1:$A$3'], showErrorMessage: false },
      },
    ])
  })

  it('have the filter with the texts each column shows, where it shows texts', () => {
    const column = (id: number, body: string) => `<filterColumn colId="${id}">${body}</filterColumn>`
    const sheet =
      '<worksheet><sheetData/><autoFilter ref="B2:E9">' +
      column(0, '<filters blank="1"><filter val="Won"/><filter val="a &amp; b"/></filters>') +
      column(1, '<filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters>') +
      column(2, '<customFilters><customFilter operator="greaterThan" val="5"/></customFilters>') +
      '</autoFilter></worksheet>'
    expect(partsOf({ ...BOOK, 'xl/worksheets/sheet1.xml': sheet })?.filter).toEqual({
      range: 'B2:E9',
      columns: [
        { column: 0, shown: ['Won', 'a & b', ''] },
        { column: 1, shown: null },
        { column: 2, shown: null },
      ],
    })
    const bare = '<worksheet><sheetData/><autoFilter ref="A1:B2"/></worksheet>'
    expect(partsOf({ ...BOOK, 'xl/worksheets/sheet1.xml': bare })?.filter).toEqual({
      range: 'A1:B2',
      columns: [],
    })
  })

  it('are empty for a sheet without a file', () => {
    expect(partsOf({ 'xl/workbook.xml': BOOK['xl/workbook.xml'] })).toEqual({
      path: '',
      charts: [],
      links: [],
      formats: [],
      notes: {},
      merges: [],
      validations: [],
    })
  })
})
