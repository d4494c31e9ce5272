// The night command as it is typed: what it prints, saves and refuses, and that a refusal leaves nothing behind.

import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { runCommand } from '../../workbench/night/command'
import type { JsonReport } from '../../workbench/night/json-report'
import { grid } from '../../workbench/night/tabs'
import { openFile } from '../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../workbench/workbook/files/save-workbook'
import { createWorkbook } from '../../workbench/workbook/open-workbook'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'
import { MACROS, wholeFile } from './workbook/whole-file'

const DEALS = [
  'Name,Company,Owner,Stage,Value,Created,Close date',
  'Ann Reed,Acme,Robin,Proposal,12000,2026-01-05,2026-03-25',
  'Ben Cole,Birch,Robin,Won,8000,2025-06-01,2025-07-01',
  'Cy Dunn,Cedar,Sam,Demo,5000,2026-03-08,',
  'Dee East,Delta,Sam,Proposal,7000,2026-01-05,2026-02-01',
  'Eve Ford,Elm,Sam,Lost,3000,2026-01-05,2026-02-01',
]
const THAT_NIGHT = ['--date', '2026-03-10', '--zone', 'Asia/Kolkata']

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

let folder = ''
let file = ''
beforeEach(async () => {
  folder = freshFolder()
  file = await put('deals.csv', DEALS)
})

async function put(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}

/** The command as npm starts it. */
function typed(...argv: string[]): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'workbench/cli.ts', 'night', ...argv])
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.on('data', (text) => out.push(String(text)))
    child.stderr.on('data', (text) => err.push(String(text)))
    child.on('error', fail)
    child.on('close', (code) => settle({ code, stdout: out.join(''), stderr: err.join('') }))
  })
}

/** The same in this process. */
async function night(...argv: string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['night', ...argv], {
    root: builtProject(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    now: () => Date.UTC(2026, 2, 10, 22),
    seconds: () => 1,
    ended: () => Promise.resolve(),
    realms: sharedRealms,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

async function reported(...argv: string[]): Promise<JsonReport> {
  const { stdout } = await night(...argv, '--json')
  return JSON.parse(stdout)
}

describe('merged cells', () => {
  it('are in the saved file as they were, and nothing in them is lost', async () => {
    const merges = ['A1:G1', 'B5:B6']
    const cells = [['Deals of spring'], ...DEALS.map((line) => line.split(','))]
    const [from, out] = [join(folder, 'merged.xlsx'), join(folder, 'out.xlsx')]
    await saveWorkbook(createWorkbook({ sheets: [{ name: 'Deals', cells, merges }] }), from)
    const before = await openFile(from)
    expect(await night(from, ...THAT_NIGHT, '--out', out)).toMatchObject({ code: 0 })
    const after = await openFile(out)
    expect(after.merges(0)).toEqual(before.merges(0))
    expect(after.merges(0)).toHaveLength(merges.length)
    const all = { sheet: 0, row: 0, column: 0, rows: 7, columns: 7 }
    expect(after.displayValues(all)).toEqual(before.displayValues(all))
    expect(grid(after, 'Deals')[1]).toContain('Verdict')
  })
})

describe('what a saved file cannot have', () => {
  it('is named, in words and in JSON', async () => {
    const from = await wholeFile(MACROS)
    const out = join(folder, 'without.xlsx')
    const { code, stdout } = await night(from, ...THAT_NIGHT, '--out', out)
    expect(code).toBe(0)
    expect(stdout).toContain(`Saved: ${out}\n\nNot kept: 1 macro project. The original file has them.`)
    const again = await reported(from, ...THAT_NIGHT, '--out', out, '--overwrite')
    expect(again).toMatchObject({ notKept: ['1 macro project'] })
  })
})

describe('--json', () => {
  it('prints one object with what was found, and nothing else', async () => {
    const { code, stdout, stderr } = await typed(file, ...THAT_NIGHT, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { today_list, mails, serviceCalls, seconds, ...report }: JsonReport = JSON.parse(stdout)
    expect(report).toEqual({
      file,
      today: '2026-03-10',
      notKept: [],
      rows: 5,
      open: 3,
      matched: {
        name: 'Name',
        company: 'Company',
        owner: 'Owner',
        stage: 'Stage',
        value: 'Value',
        created: 'Created',
        decision: 'Close date',
      },
      unsure: [],
      reading: expect.objectContaining({
        proposed: [],
        unused: [],
        stages: [
          { word: 'Proposal', kind: 'open', rows: 2, from: 'word' },
          { word: 'Won', kind: 'won', rows: 1, from: 'word' },
          { word: 'Demo', kind: 'open', rows: 1, from: 'word' },
          { word: 'Lost', kind: 'lost', rows: 1, from: 'word' },
        ],
      }),
      verdicts: { New: 1, Keep: 1, Notice: 1, Purge: 0 },
      claimed: 24_000,
      surviving: 17_000,
      problems: [],
    })
    expect(today_list.map(({ name, why }) => [name, why])).toEqual([
      ['Ben Cole', 'Due since 25 Jul 2025'],
      ['Ann Reed', 'Due since 12 Jan 2026'],
      ['Dee East', 'Due since 12 Jan 2026'],
      ['Cy Dunn', 'New lead: nobody has been in touch yet'],
    ])
    expect(mails).toEqual([
      {
        to: 'you@example.com',
        subject: expect.stringContaining('Tue 10 Mar'),
        text: expect.stringContaining('Cy Dunn, Cedar'),
        html: expect.stringContaining('>Cy Dunn, Cedar</a>'),
      },
    ])
    const counted = Object.values(serviceCalls.byMethod).reduce((sum, calls) => sum + calls, 0)
    expect(serviceCalls.total).toBe(counted)
    expect(seconds).toBeGreaterThan(0)
    expect(await readdir(folder)).toEqual(['deals.csv'])
  })

  it('runs as many nights as asked, with a mail only where there is something to say', async () => {
    const report = await reported(file, ...THAT_NIGHT, '--nights', '2', '--rule', 'P4.days=1')
    expect(report.today).toBe('2026-03-11')
    expect(report.verdicts).toEqual({ New: 1, Keep: 1, Notice: 0, Purge: 1 })
    expect(report.mails.map(({ text }) => text.includes('Dee East · Purge'))).toEqual([false, true])
  })

  it('takes today in the zone without --date, and names row and header of what cannot be read', async () => {
    const lines = [...DEALS, 'Flo Gray,Gale,Sam,Demo,900,2026-03-01,next spring or so']
    const report = await reported(await put('odd.csv', lines), '--zone', 'Pacific/Auckland')
    expect(report.today).toBe('2026-03-11')
    expect(report.problems).toContainEqual({
      row: 7,
      header: 'Close date',
      text: expect.stringMatching(/date/),
    })
  })
})

describe('--rule', () => {
  it('puts values and words of lists on the Rules tab before anything is judged', async () => {
    const rules = ['--rule', 'P5.days=90', '--rule', 'stage=Demo:won']
    const { open, verdicts } = await reported(file, ...THAT_NIGHT, ...rules)
    expect({ open, verdicts }).toEqual({ open: 2, verdicts: { New: 2, Keep: 0, Notice: 0, Purge: 0 } })
  })

  it('settles which of two columns is meant', async () => {
    const two = DEALS.map((line, at) => `${line},${at === 0 ? 'Amount' : at * 100}`)
    const path = await put('two.csv', two)
    const asked = await reported(path, ...THAT_NIGHT)
    expect(asked.unsure).toEqual(['Value'])
    expect(asked.matched).not.toHaveProperty('value')
    const told = await reported(path, ...THAT_NIGHT, '--rule', 'header=value:Amount')
    expect(told).toMatchObject({ unsure: [], matched: { value: 'Amount' }, claimed: 800 })
  })
})

describe('the summary', () => {
  it('shows verdicts, audit, Today and the mail, and says how to keep the result', async () => {
    const { code, stdout, stderr } = await night(file, ...THAT_NIGHT)
    expect(code).toBe(0)
    expect(stdout).toContain('5 rows, 3 open')
    expect(stdout).toMatch(/^Notice +1 +7,000$/m)
    expect(stdout).toContain('The pipeline claims 24,000 in 3 open rows; 17,000 survives in 2.')
    expect(stdout).toMatch(/^ +4 +Cy Dunn, Cedar +New +day 2 of 14/m)
    expect(stdout).toContain('Subject: Tue 10 Mar · 4 today · first ')
    expect(stdout).toContain('Nothing was saved: add --out FILE.xlsx')
    expect(stderr).toBe('opening deals.csv\nsetting Touchline up\nnight 1 of 1, 2026-03-10\n')
  })
})

describe('--out', () => {
  it('saves a file that opens again, and repeats a night without a second mail', async () => {
    const out = join(folder, 'judged.xlsx')
    const { code, stdout } = await night(file, ...THAT_NIGHT, '--out', out)
    expect(code).toBe(0)
    expect(stdout).toContain(`Saved: ${out}`)
    expect(await readFile(file, 'utf8')).toBe(`${DEALS.join('\n')}\n`)
    expect((await readdir(folder)).sort()).toEqual(['deals.csv', 'judged.xlsx'])
    const [headers = [], ...rows] = grid(await openFile(out), 'deals')
    const verdict = headers.indexOf('Verdict')
    expect(rows.map((row) => String(row[verdict] ?? '').split(' ')[0])).toEqual([
      'Keep',
      '',
      'New',
      'Notice',
      '',
    ])
    const again = await reported(out, ...THAT_NIGHT)
    expect(again).toMatchObject({ verdicts: { New: 1, Keep: 1, Notice: 1, Purge: 0 }, mails: [], rows: 5 })
  })

  it('goes over an older result only when told to', async () => {
    const out = join(folder, 'judged.xlsx')
    await writeFile(out, 'an older result')
    const refused = await night(file, ...THAT_NIGHT, '--out', out)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain(
      `--out ${out} is there already. Save under another name, or add --overwrite.`,
    )
    expect(await readFile(out, 'utf8')).toBe('an older result')
  })

  it('goes over the opened file only when told to', async () => {
    const out = join(folder, 'judged.xlsx')
    await saveWorkbook(await openFile(file), out)
    const before = await readFile(out)
    const refused = await night(out, ...THAT_NIGHT, '--out', out)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('is the file that is opened')
    expect(await readFile(out)).toEqual(before)
    const told = await night(out, ...THAT_NIGHT, '--out', out, '--overwrite')
    expect(told.code).toBe(0)
    expect(await readFile(out)).not.toEqual(before)
  })
})

describe('a file with several pipelines', () => {
  it('is run on the likeliest, and the others are named', async () => {
    const path = join(folder, 'years.xlsx')
    const cells = DEALS.map((line) => line.split(','))
    const sheets = ['Deals 2025', 'Deals 2026'].map((name) => ({ name, cells }))
    await saveWorkbook(createWorkbook({ sheets }), path)
    const named = 'Other tabs that could be the pipeline: “Deals 2026”. Choose one with --sheet NAME.'
    const { code, stdout } = await night(path, ...THAT_NIGHT)
    expect({ code, head: stdout.split('\n').slice(0, 2) }).toEqual({
      code: 0,
      head: ['Deals 2025: the night of 2026-03-10', named],
    })
    const told = await night(path, ...THAT_NIGHT, '--sheet', 'Deals 2026')
    expect(told.stdout).toMatch(/^Deals 2026: the night of 2026-03-10\n5 rows/)
  })
})

describe('what the user can mend', () => {
  it.each([
    ['no file', [], 'Which file?'],
    ['a missing file', ['nowhere.csv'], 'does not exist'],
    ['a day that does not exist', ['FILE', '--date', '2026-02-30'], '--date 2026-02-30'],
    ['no nights', ['FILE', '--nights', '0'], '--nights 0'],
    ['an unknown zone', ['FILE', '--zone', 'Mars/Base'], '--zone Mars/Base'],
    ['an unknown option', ['FILE', '--night', '3'], "'--night'"],
    ['a rule without a value', ['FILE', '--rule', 'P4.days'], 'ID=VALUE'],
    ['a list without a word', ['FILE', '--rule', 'header=Close date'], 'header=WORD:VALUE'],
    ['an unknown rule', ['FILE', '--rule', 'P4c.shar=1'], 'The nearest: P4c.share'],
    ['an unknown tab', ['FILE', '--sheet', 'Deals 2025'], 'The file has "deals"'],
    ['a result that is no .xlsx', ['FILE', '--out', 'result.csv'], 'must end in .xlsx'],
    ['a folder that does not exist', ['FILE', '--out', 'nowhere/result.xlsx'], 'the folder does not exist'],
  ])('%s: exit code 2, one message, nothing written', async (_, argv, message) => {
    const { code, stdout, stderr } = await night(...argv.map((one) => (one === 'FILE' ? file : one)))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(await readdir(folder)).toEqual(['deals.csv'])
  })

  it('is what the process ends with too, as typed', async () => {
    const { code, stdout, stderr } = await typed(join(folder, 'nowhere.csv'))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('does not exist')
    expect(stderr).not.toContain('    at ')
  })

  it('is a sheet in which nobody is named: exit code 2, and no result', async () => {
    const path = await put('odd.csv', ['Alpha,Beta', '1,2', '3,4'])
    const { code, stdout, stderr } = await night(path, '--out', join(folder, 'odd.xlsx'))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trim().split('\n').pop()).toMatch(/header row/)
    expect((await readdir(folder)).sort()).toEqual(['deals.csv', 'odd.csv'])
  })
})
