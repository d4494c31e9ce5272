// Kills: whenever the process dies while it saves, nothing that was confirmed is lost.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bench, csvFile, projectWith } from './serving'

const IS_LONG = process.env.LONG_TESTS === '1'
/** Fifty with LONG_TESTS (npm run test:long), else a few of them. */
const KILLS = IS_LONG ? 50 : 3
const ROWS = 400

/** How many confirmations the n-th process may make: spread over the first moments, the same in each run. */
const confirmationsOf = (kill: number): number => 1 + (((kill * 2_654_435_761) % 4_294_967_296) % 300)

it(
  `loses no confirmed edit in ${KILLS} kills, one after the other on the same working copy`,
  async () => {
    const root = projectWith('')
    const rows = Array.from({ length: ROWS }, (_, at) => `Person ${at},${at}`)
    const file = csvFile(root, ['Name,Value', ...rows])
    const folder = join(root, 'work')
    for (let kill = 0; kill < KILLS; kill++) {
      const last = await killedAfter(confirmationsOf(kill), file, folder, kill)
      const second = await bench('', { root, folder, file })
      const shown = second
        .document()
        .workbook.displayValues({ sheet: 0, row: 0, column: 2, rows: ROWS, columns: 1 })
      for (let at = Math.max(0, last - ROWS + 1); at <= last; at++) {
        const edit = /^edit (\d+) of (\d+)$/.exec(shown[at % ROWS]?.[0] ?? '')
        expect([edit?.[2], Number(edit?.[1]) >= at]).toEqual([String(kill), true])
      }
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      await second.close()
    }
  },
  KILLS * 20_000,
)

/** Runs the child until it has confirmed so many edits, then kills it; gives the last edit it confirmed. */
function killedAfter(confirmations: number, file: string, folder: string, kill: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', resolve('test/workbench/server/crash-child.ts'), file, folder, String(kill)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  return new Promise((resolve) => {
    child.stdout.on('data', (part) => {
      told += part
      if (told.split('\n').length > confirmations) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(Number(told.split('\n').slice(0, -1).pop())))
  })
}
