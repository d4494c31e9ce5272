// The journal: a line is whole or not there, and what is damaged ends it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { journalFile, linesOf } from '../../../workbench/server/journal'
import { freshFolder } from '../../support/folder'

const line = (zone: string) => ({ google: { zone } as never })

it('gives back what was appended', () => {
  const path = join(freshFolder(), 'copy.1.journal')
  const journal = journalFile(path)
  journal.append(line('one'))
  journal.append(line('two'))
  journal.close()
  expect(linesOf(readFileSync(path, 'utf8'))).toEqual({ lines: [line('one'), line('two')], isWhole: true })
})

it('takes back the beginning of a line that the disk did not take whole', () => {
  const path = join(freshFolder(), 'copy.1.journal')
  const child = resolve('test/workbench/server/journal-child.ts')
  const command = `ulimit -f 40; exec "${process.execPath}" --import tsx "${child}" "${path}"`
  const { stdout } = spawnSync('bash', ['-c', command], {
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    encoding: 'utf8',
  })
  expect(stdout).toBe('5 EFBIG')
  const { lines, isWhole } = linesOf(readFileSync(path, 'utf8'))
  expect([lines.length, isWhole]).toEqual([6, true])
  expect(lines[5]).toEqual({ google: { content: 'short' } })
})

it.each([
  ['cut in the middle', '{"google":{"zone":"tw\n'],
  ['of zeros', `${'\0'.repeat(30)}\n`],
  ['of another kind', '{"other":1}\n'],
  ['that is null', 'null\n'],
])('ends at a line %s', (_, damaged) => {
  const [one, three] = ['one', 'three'].map((zone) => `${JSON.stringify(line(zone))}\n`)
  expect(linesOf(`${one}${damaged}${three}`)).toEqual({ lines: [line('one')], isWhole: false })
})

it('passes over a last line that was being written', () => {
  expect(linesOf(`${JSON.stringify(line('one'))}\n{"goo`)).toEqual({ lines: [line('one')], isWhole: true })
})
