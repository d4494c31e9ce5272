// The command audit: the panel's card as text or JSON, and a file that is only read.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { runCommand } from '../../workbench/night/command'
import { saveWorkbook } from '../../workbench/workbook/files/save-workbook'
import { createWorkbook } from '../../workbench/workbook/open-workbook'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'

async function audit(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['audit', ...argv, '--date', '2026-03-02', '--zone', 'UTC'], {
    root: builtProject(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: false },
    now: () => 0,
    seconds: () => 0,
    ended: () => Promise.resolve(),
  })
  return { code, out: out.join(''), err: err.join('') }
}

const FORMS = 'test/support/reading/forms.csv'

describe('audit', () => {
  it('prints the card and changes no byte of the file, nor puts one beside it', async () => {
    const file = join(freshFolder(), 'Deals.csv')
    writeFileSync(file, 'Name,Stage,Amount,Created,Close date\nAnn,Demo,900,2026-01-05,2025-12-01\n')
    const before = [readFileSync(file, 'utf8'), statSync(file).mtimeMs]
    const first = await audit(file)
    expect(first.code).toBe(0)
    expect(first.out).toContain('Your sheet claims 900 in 1 open deal.')
    expect(first.out).toContain('Ann · 900 · decision date passed 91 days ago · no sign of life for 56 days')
    expect(first.out.trimEnd()).toMatch(/0 cells changed\.$/)
    expect([readFileSync(file, 'utf8'), statSync(file).mtimeMs]).toEqual(before)
    expect(await audit(file)).toEqual(first)
  })

  it('names the other tabs that could be the pipeline', async () => {
    const file = join(freshFolder(), 'Years.xlsx')
    const cells = [
      ['Name', 'Stage', 'Amount'],
      ['Ann', 'Demo', 900],
    ]
    const sheets = ['2025', '2026'].map((name) => ({ name, cells }))
    await saveWorkbook(createWorkbook({ sheets }), file)
    const others = 'Other tabs that could be the pipeline: “2026”. Choose one with --sheet NAME.'
    expect((await audit(file)).out.split('\n').slice(0, 2)).toEqual([
      'What Touchline says of this sheet: “2025”, 2 Mar 2026',
      others,
    ])
    expect((await audit(file, '--language', 'de')).out).toContain(
      'Auch diese Tabs könnten die Pipeline sein: „2026“.',
    )
    expect((await audit(file, '--sheet', '2026')).out).not.toContain('Other tabs')
  })

  it('takes the columns and stages it is told, and those proposed with --accept', async () => {
    expect((await audit(FORMS)).out).not.toContain('5,000')
    expect((await audit(FORMS, '--accept')).out).toContain('claims 5,000')
    expect((await audit(FORMS, '--map', 'value=Budget')).out).toContain('claims 5,000')
    const stages = 'test/support/reading/stages.csv'
    expect((await audit(stages)).out).toMatch(/in a stage I do not know: .* lost, with --stage ".+=open"\./)
    expect((await audit(stages, '--language', 'de')).out).toMatch(/Sagen Sie es mit --stage "[^"]+=open"\./)
    const { out } = await audit(stages, '--stage', 'Vorvertrag=won', '--json')
    const { reading } = JSON.parse(out) as { reading: { stages: { word: string; kind: string }[] } }
    expect(reading.stages.find(({ word }) => word === 'Vorvertrag')?.kind).toBe('won')
  })

  it('says how a column that may tell is taken, and names the cell that cannot be read', async () => {
    const file = join(freshFolder(), 'Deals.csv')
    const rows = [
      'Uwe Lange,Bedarf,900,05.01.2025',
      'Ida Holm,Angebot,500,06.01.2025',
      'Kai Rau,Angebot,#REF!,',
    ]
    writeFileSync(file, ['Name,Status,Betrag,Erstkontakt am', ...rows, ''].join('\n'))
    const { out } = await audit(file)
    expect(out).toContain('a cell I cannot read, the first: Row 4, Betrag.')
    expect(out).toContain('say so with --accept or --map created="Erstkontakt am", and I judge by it.')
    expect(out).not.toContain('add a column “Created”')
    expect((await audit(file, '--accept')).out).toContain('“Erstkontakt am” is the day it began')
  })

  it('keeps currencies apart that only the number formats of a real file show, and says so', async () => {
    const file = new ExcelJS.Workbook()
    const sheet = file.addWorksheet('Deals')
    sheet.addRow(['Name', 'Stage', 'Amount', 'Created', 'Close date'])
    const formats = [
      ...['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', '$#,##0_);[Red]($#,##0)'],
      ...['[$€-407]\\ #,##0.00', '#,##0 "EUR"', '_-* #,##0\\ [$€-1]_-', '€#,##0', '[$£-809]#,##0', 'General'],
    ]
    formats.forEach((format, at) => {
      sheet.addRow([`P ${at}`, 'Demo', 10 ** at, new Date('2026-01-05'), new Date('2026-04-01')])
      sheet.getCell(at + 2, 3).numFmt = format
    })
    const path = join(freshFolder(), 'Deals.xlsx')
    await file.xlsx.writeFile(path)
    expect((await audit(path)).out).toContain('claims 10,111,100 EUR')
    const { out } = await audit(path, '--json')
    expect(JSON.parse(out)).toMatchObject({
      card: {
        code: 'EUR',
        beside: [
          { code: 'USD', claimed: 11 },
          { code: 'GBP', claimed: 1_000_000 },
        ],
      },
      reading: { problems: [{ header: 'Amount', text: expect.stringContaining('(EUR, GBP, USD)') }] },
    })
  })

  it('leaves out names and amounts with --hide, and speaks German', async () => {
    const { out } = await audit(FORMS, '--accept', '--hide', '--language', 'de')
    expect(out).toContain('Ihre Tabelle führt')
    expect(out).not.toMatch(/Ann Lee|5\.000/)
  })

  it.each([
    [[], 'Which file?'],
    [[FORMS, '--language', 'fr'], '--language fr: say en for English or de for German.'],
    [[FORMS, '--sheet', 'Other'], '--sheet Other: there is no such tab.'],
    [['test/support/reading/none.csv'], 'none.csv'],
    [[FORMS, '--nights', '2'], '--nights'],
  ])('%j is refused in words', async (argv, words) => {
    const { code, out, err } = await audit(...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it('tells of its options alone', async () => {
    expect((await audit('--help')).out).toMatch(/^Usage: npm run -s audit/)
  })
})
