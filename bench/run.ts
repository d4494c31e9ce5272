// Speed of Touchline beside its peers, in one run: `npm run -s bench -- [--json] [names of figures]`.
import { dayFigures } from './day'
import type { Figure } from './figure'
import { functionFigures } from './functions'
import { levelFigures } from './level'
import { loadFigures } from './load'
import { qualifyFigures } from './qualify'
import { referralFigures } from './referrals'
import { figureTable } from './table'

/** The figures in order; words on the command line choose among them. */
const GROUPS: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  load: loadFigures,
  qualify: qualifyFigures,
  day: dayFigures,
  level: levelFigures,
  referrals: referralFigures,
  functions: functionFigures,
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = words.filter((word) => !(word in GROUPS))
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${Object.keys(GROUPS).join(', ')}.`)
  process.exit(2)
}
const figures: Figure[] = []
for (const [name, measure] of Object.entries(GROUPS)) {
  if (words.length === 0 || words.includes(name)) figures.push(...(await measure()))
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else console.log(figureTable(figures))
if (figures.some(({ holds }) => holds === false)) process.exitCode = 1
