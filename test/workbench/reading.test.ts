// What the command says of how it read a sheet, and what --map, --stage and --accept change.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { runCommand } from '../../workbench/night/command'
import type { JsonReport } from '../../workbench/night/json-report'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'

async function night(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['night', ...argv, '--date', '2026-03-02', '--zone', 'UTC'], {
    root: builtProject(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: false },
    now: () => 0,
    seconds: () => 0,
    ended: () => Promise.resolve(),
    realms: sharedRealms,
  })
  return { code, out: out.join(''), err: err.join('') }
}

async function json(...argv: string[]): Promise<JsonReport> {
  const { out, err } = await night(...argv, '--json')
  if (err !== '') throw new Error(err)
  return JSON.parse(out) as JsonReport
}

const FORMS = 'test/support/reading/forms.csv'
const MESSY = 'test/support/reading/messy.csv'

describe('proposed columns', () => {
  it('are listed and not used', async () => {
    const { matched, reading, claimed } = await json(FORMS)
    expect(reading.proposed.map(({ field, header }) => [field, header])).toEqual([
      ['value', 'Budget'],
      ['decision', 'When do you need it?'],
    ])
    expect(matched).not.toHaveProperty('value')
    expect(claimed).toBe(0)
  })

  it('are all used with --accept, kept on Rules, and no longer proposed', async () => {
    const { matched, reading, claimed } = await json(FORMS, '--accept')
    expect(matched).toMatchObject({ value: 'Budget', decision: 'When do you need it?' })
    expect(reading.proposed).toEqual([])
    expect(reading.matched.value).toEqual({ header: 'Budget', pass: 'Rules', samples: ['5000'] })
    expect(claimed).toBe(5000)
  })

  it('tell two columns of one header apart', async () => {
    const { reading } = await json(MESSY, '--accept')
    expect(reading.matched.created?.header).toBe('Date (1 of 2)')
    expect(reading.matched.decision?.header).toBe('Date (2 of 2)')
    expect(reading.matched.decision?.samples).toEqual(['15/12/2026', 'mid Dec', '31/01/2027'])
  })

  it('leave stage words unanswered', async () => {
    const { reading } = await json('test/support/reading/stages.csv', '--accept')
    expect(reading.questions.stages).toHaveLength(13)
  })
})

describe('the text', () => {
  it('says in a few lines what is proposed, not read, not found, asked and skipped', async () => {
    const { out } = await night(MESSY)
    const section = /How I read your sheet\n((?: {2}.*\n)+)/.exec(out)?.[1] ?? ''
    expect(section.split('\n').map((line) => line.trim())).toEqual([
      'created may be "Date (1 of 2)" (13/10/2026 · 01/09/2026 · 12.9.26): its cells look like it',
      'decision may be "Date (2 of 2)" (15/12/2026 · mid Dec · 31/01/2027): its cells look like it',
      'Take all of these with --accept, or name one with --map FIELD=HEADER.',
      'not read: "Prob", which holds numbers (70% · 50 · 100%)',
      'no created date: a row begins with the first day I find of it, else today',
      'no decision date: Touchline adds a column for it, and asks each row when they will decide',
      'no owner: every row counts as yours',
      'row 11 is skipped: it heads a section',
      'row 17 is skipped: it is a total',
      '',
    ])
  })

  it('asks about stages in one line', async () => {
    const { out } = await night('test/support/reading/stages.csv')
    expect(out).toMatch(
      /what are these stages: "Vorvertrag" \(1\), .*"Ghosted" \(1, perhaps lost\), .*\?\n {2}Say it with --stage WORD=KIND: open, won or lost\./,
    )
  })
})

describe('--map', () => {
  const sheet = async (): Promise<string> => {
    const path = join(freshFolder(), 'people.csv')
    await writeFile(path, 'Our people,,\nName,first_contact_date,thing\nAnn,2026-01-05,x\nBob,2026-01-06,y\n')
    return path
  }

  it('finds the header row of a sheet with one known header', async () => {
    const path = await sheet()
    expect((await night(path)).err).toContain('No tab looks like a pipeline')
    expect((await json(path, '--map', 'created=first_contact_date')).matched).toMatchObject({
      name: 'Name',
      created: 'first_contact_date',
    })
  })

  it('names a column that is proposed for something else, or none', async () => {
    const mapped = await json(FORMS, '--accept', '--map', 'value=', '--map', 'created=When do you need it?')
    expect(mapped.matched).toMatchObject({ created: 'When do you need it?' })
    expect(mapped.matched).not.toHaveProperty('value')
  })

  it.each(['creatd=Timestamp', 'decision=When?'])('%s is refused in words', async (text) => {
    const { code, err } = await night(FORMS, '--map', text)
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`--map ${text}: no field has become this column`),
    ])
  })

  it('without a field is refused with the way to write it', async () => {
    expect((await night(FORMS, '--map', 'Budget')).err).toContain(
      '--map Budget: write it as FIELD=HEADER, such as created=First call.',
    )
  })
})
