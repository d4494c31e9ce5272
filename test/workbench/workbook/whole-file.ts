// An .xlsx with every part a salesperson's file may have, written part by part; and the parts of any .xlsx.
import { readFile, writeFile } from 'node:fs/promises'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { zipEntries } from '../../../workbench/workbook/files/zip'
import { zipArchive } from '../../../workbench/workbook/files/zip-out'
import type { OpenWorkbook } from '../../../workbench/workbook/open-workbook'
import { freshPath } from './xlsx-files'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const TYPES: Readonly<Record<string, string>> = {
  'xl/workbook.xml': `${SHEETML}.sheet.main+xml`,
  'xl/styles.xml': `${SHEETML}.styles+xml`,
  'xl/sharedStrings.xml': `${SHEETML}.sharedStrings+xml`,
  'xl/calcChain.xml': `${SHEETML}.calcChain+xml`,
  'xl/worksheets/sheet1.xml': `${SHEETML}.worksheet+xml`,
  'xl/worksheets/sheet2.xml': `${SHEETML}.worksheet+xml`,
  'xl/worksheets/sheet3.xml': `${SHEETML}.worksheet+xml`,
  'xl/tables/table1.xml': `${SHEETML}.table+xml`,
  'xl/comments1.xml': `${SHEETML}.comments+xml`,
  'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
}

const relations = (...lines: readonly (readonly [string, string, string?])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines
    .map(
      ([type, target, mode]) =>
        `<Relationship Id="rId${lines.findIndex(([, other]) => other === target) + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`

const rule = (type: string, priority: number, formula = '', more = ' dxfId="0"'): string =>
  `<cfRule type="${type}"${more} priority="${priority}">${formula && `<formula>${formula}</formula>`}</cfRule>`

/** Conditional formats of every kind that Excel writes into the sheet itself. */
const RULES = [
  rule('containsBlanks', 1, 'LEN(TRIM(D2))=0'),
  rule('notContainsBlanks', 2, 'LEN(TRIM(D2))&gt;0'),
  rule('containsErrors', 3, 'ISERROR(D2)'),
  rule('notContainsErrors', 4, 'NOT(ISERROR(D2))'),
  rule('duplicateValues', 5),
  rule('uniqueValues', 6),
  rule('aboveAverage', 7, '', ' dxfId="0" aboveAverage="0"'),
  rule('top10', 8, '', ' dxfId="0" percent="1" rank="10"'),
  rule('cellIs', 9, '5', ' dxfId="0" stopIfTrue="1" operator="greaterThan"'),
  rule('containsText', 10, 'NOT(ISERROR(SEARCH("Neg",D2)))', ' dxfId="0" operator="containsText" text="Neg"'),
  rule('beginsWith', 11, 'LEFT(D2,1)="N"', ' dxfId="0" operator="beginsWith" text="N"'),
  rule('timePeriod', 12, 'FLOOR(D2,1)=TODAY()', ' dxfId="0" timePeriod="today"'),
  '<cfRule type="colorScale" priority="13"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF57BB8A"/></colorScale></cfRule>',
  '<cfRule type="dataBar" priority="14"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
  '<cfRule type="iconSet" priority="15"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
  rule('expression', 16, '$C2="Lost"', ' dxfId="1"'),
]

const TEXTS = ['Company', 'Contact', 'Stage', 'Value', 'Close date', 'Site', 'Acme', 'Ann Ray', 'Proposal']
const ROWS = [2, 3, 4, 5, 6, 7, 8, 9]

const row = (number: number): string =>
  `<row r="${number}" spans="1:8"${number === 4 ? ' ht="40.5" customHeight="1"' : ''}${number === 6 ? ' hidden="1"' : ''}>` +
  `<c r="A${number}" s="3" t="s"><v>6</v></c><c r="B${number}" t="s"><v>${number === 5 ? 9 : 7}</v></c><c r="C${number}" t="s"><v>8</v></c>` +
  `<c r="D${number}" s="1"><v>${number * 1000.5}</v></c><c r="E${number}" s="2"><v>${46_100 + number}</v></c>` +
  `<c r="F${number}" t="s"><v>5</v></c>` +
  (number === 2
    ? '<c r="G2"><f t="shared" ref="G2:G9" si="0">D2*2</f><v>4002</v></c>'
    : `<c r="G${number}"><f t="shared" si="0"/><v>${number * 2001}</v></c>`) +
  `<c r="H${number}"><f>Rate*${number}</f><v>${number * 7}</v></c></row>`

const DEALS =
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><tabColor rgb="FF1072BA"/></sheetPr><dimension ref="A1:H9"/>` +
  '<sheetViews><sheetView tabSelected="1" zoomScale="90" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30.7109375" style="3" customWidth="1"/><col min="7" max="7" hidden="1" width="9.5"/></cols>' +
  `<sheetData><row r="1" spans="1:8" ht="33" customHeight="1">${['A', 'B', 'C', 'D', 'E', 'F'].map((column, index) => `<c r="${column}1" t="s"><v>${index}</v></c>`).join('')}<c r="G1" t="inlineStr"><is><t>Double</t></is></c><c r="H1" t="inlineStr"><is><t>Rated</t></is></c></row>` +
  `${ROWS.map(row).join('')}</sheetData>` +
  '<sheetProtection sheet="0" objects="1"/><autoFilter ref="A1:H9"><filterColumn colId="2"><customFilters><customFilter operator="notEqual" val="Lost"/></customFilters></filterColumn></autoFilter>' +
  `<conditionalFormatting sqref="D2:D9">${RULES.slice(0, 15).join('')}</conditionalFormatting><conditionalFormatting sqref="A2:F9">${RULES[15]}</conditionalFormatting>` +
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Stage" error="Pick one" sqref="C2:C1000"><formula1>"Proposal,Won,Lost"</formula1></dataValidation><dataValidation type="textLength" operator="lessThan" errorStyle="warning" showErrorMessage="1" sqref="F2:F9"><formula1>20</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="F2" r:id="rId1" tooltip="Their site"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/><headerFooter><oddHeader>&amp;CDeals</oddHeader></headerFooter>' +
  '<ignoredErrors><ignoredError sqref="B2:B9" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rId2"/></worksheet>'

const OVERVIEW =
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Sums</t></is></c></row>` +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>Kind</t></is></c><c r="B3" t="inlineStr"><is><t>Sum</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>all</t></is></c><c r="B4" s="4"><f>SUM(Deals!D2:D9)</f><v>44022</v></c></row>' +
  '<row r="5"><c r="A5" t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and not</t></r></is></c><c r="B5" cm="1"><f>_xlfn.LET(_xlpm.x,Deals!D2,_xlpm.x+1)</f><v>2002</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>'

const CHART = `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Deals!$D$2:$D$9</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$€-407]#,##0.00;[Red]\\-[$€-407]#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color theme="5"/><name val="Georgia"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="lightGrid"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right/><top/><bottom style="double"><color rgb="FFFF0000"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment textRotation="45"/></xf><xf numFmtId="44" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<dxfs count="2"><dxf><font><i/></font><border><left style="thin"/></border></dxf><dxf><font><b/><i/><color rgb="FF990000"/></font><fill><patternFill><bgColor rgb="FFF4CCCC"/></patternFill></fill></dxf></dxfs></styleSheet>'

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${Object.entries(
    TYPES,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`,
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Deals" sheetId="3" r:id="rId1"/><sheet name="Overview" sheetId="1" r:id="rId2"/><sheet name="Lists" sheetId="7" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Deals!$A$1:$H$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Deals!$1:$1</definedName><definedName name="Fixed">42</definedName><definedName name="Rate">Lists!$B$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['worksheet', 'worksheets/sheet3.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['calcChain', 'calcChain.xml'],
  ),
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')}<si><r><t xml:space="preserve">Bob </t></r><r><rPr><b/></rPr><t>Lee</t></r></si></sst>`,
  'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="G2" i="3"/></calcChain>`,
  'xl/worksheets/sheet1.xml': DEALS,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['hyperlink', 'https://example.com/', 'External'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '../comments1.xml'],
  ),
  'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><authors><author>Ann</author></authors><commentList><comment ref="B3" authorId="0"><text><r><rPr><b/></rPr><t>Call in the morning</t></r></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" type="#t" style="width:300pt"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'xl/worksheets/sheet2.xml': OVERVIEW,
  'xl/worksheets/_rels/sheet2.xml.rels': relations(
    ['drawing', '../drawings/drawing1.xml'],
    ['table', '../tables/table1.xml'],
  ),
  'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': CHART,
  'xl/tables/table1.xml': `${XML}<table xmlns="${MAIN}" id="1" name="Kinds" displayName="Kinds" ref="A3:B4"><autoFilter ref="A3:B4"/><tableColumns count="2"><tableColumn id="1" name="Kind"/><tableColumn id="2" name="Sum"/></tableColumns><tableStyleInfo name="TableStyleMedium9" showRowStripes="1"/></table>`,
  'xl/worksheets/sheet3.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>`,
}

/** What a workbook with macros has besides. */
export const MACROS: Parts = {
  'xl/vbaProject.bin': 'macros',
  'xl/_rels/workbook.xml.rels': (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  ),
}

/** Writes the file, with some parts replaced or added; gives its path. */
export async function wholeFile(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const entries = Object.entries({ ...PARTS, ...changes })
  const path = freshPath()
  await writeFile(path, zipArchive(entries.map(([name, text]) => ({ name, content: Buffer.from(text) }))))
  return path
}

/** The texts of a file's parts, by their names. */
export async function partsIn(path: string): Promise<Record<string, string>> {
  const entries = zipEntries(await readFile(path), 50_000_000)
  return Object.fromEntries(entries.map((entry) => [entry.name, entry.read().toString('utf8')]))
}

export type Parts = Readonly<Record<string, string>>

/** The parts of the whole file before and after some work on the workbook. */
export async function saved(
  work: (workbook: OpenWorkbook) => void,
  changes: Parts = {},
): Promise<{ before: Parts; parts: Parts; notKept: readonly string[]; path: string }> {
  const file = await wholeFile(changes)
  const workbook = await openFile(file)
  work(workbook)
  const path = freshPath()
  const notKept = await saveWorkbook(workbook, path)
  return { before: await partsIn(file), parts: await partsIn(path), notKept, path }
}
