// Many rows: a night on ten times as many takes about ten times as long, in less memory than 4 GB. With LONG_TESTS only
// (npm run test:long) they are the 130,000 of a large team; else a hundredth of them.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'

const IS_LONG = process.env.LONG_TESTS === '1'
const MOST_ROWS = IS_LONG ? 130_000 : 1_300
const STAGES = ['New', 'In talks', 'Negotiation', 'Won', 'Lost', 'Proposal']

/** A pipeline of so many people, the same each time. */
function pipeline(rows: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      ...[`Person ${at}`, `Company ${at % 9_999}`, `p${at}@c${at % 9_999}.example`, STAGES[at % 6]],
      ...[1_000 + (at % 50_000), `2025-${two(1 + (at % 12))}-${two(1 + (at % 28))}`],
      `2026-${two(1 + ((at * 5) % 12))}-${two(1 + (at % 28))}`,
    ].join(','),
  )
  return ['Name,Company,E-mail,Stage,Amount,Create date,Close date', ...lines, ''].join('\n')
}

interface Night {
  readonly rows: number
  readonly seconds: number
}

function nightOn(rows: number): Night {
  const file = join(freshFolder(), 'deals.csv')
  writeFileSync(file, pipeline(rows))
  builtProject()
  const given = ['workbench/cli.ts', 'night', file, '--date', '2026-03-02', '--json']
  const out = execFileSync(process.execPath, ['--max-old-space-size=3300', '--import', 'tsx', ...given], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(out) as Night
}

it(`a night on ${MOST_ROWS} rows ends, and takes about as much longer as there are more of them`, () => {
  const [few, many] = [MOST_ROWS / 10, MOST_ROWS].map(nightOn) as [Night, Night]
  expect([few.rows, many.rows]).toEqual([MOST_ROWS / 10, MOST_ROWS])
  expect(Math.log10(many.seconds / few.seconds)).toBeLessThan(1.15)
}, 600_000)
