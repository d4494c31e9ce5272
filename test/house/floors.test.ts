// The floors of the house: a room imports only rooms below its own, so that whoever changes one knows what it may break.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Rooms from the roof to the cellar; those of one line know nothing of each other. `decide` is the file that joins them. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'src/core': [
    'functions',
    'mail review',
    'learning forecast today process',
    'decide reasons time',
    'cadence referrals',
    'purge',
    'ledger',
    'fit touches',
    'pipeline',
    'reading',
    'rules',
    'tabs levelling',
    'words',
    'cells',
    'calendar statistics',
  ],
  'src/app': ['panel', 'set-up', 'jobs', 'night row', 'mail', 'review', 'judge', 'sheet'],
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return name.endsWith('.ts') ? [path] : []
  })

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)].map(([, path = '']) =>
    resolve(dirname(file), path),
  )

/** The floors as the page on the architecture draws them. */
const picture = [
  'mermaid',
  'flowchart TB',
  ...Object.entries(FLOORS).flatMap(([house, floors]) => {
    const name = house.replace('src/', '')
    const boxes = floors.map((rooms, floor) => `    ${name}${floor}["${rooms.replaceAll(' ', ' · ')}"]`)
    const down = floors.map((_, floor) => `${name}${floor}`).join(' --> ')
    return [`  subgraph ${name}`, ...boxes, `    ${down}`, '  end']
  }),
  '  app --> core',
].join('\n')

it('are drawn on the page on the architecture', () => {
  expect(readFileSync('docs/architecture.md', 'utf8')).toContain(`\`\`\`${picture}\n\`\`\``)
})

describe.each(Object.entries(FLOORS))('%s', (house, floors) => {
  const root = resolve(house)
  const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.split(' ').map((room) => [room, floor])))
  /** The room a path of this house lies in; `decide.ts` is one by itself. */
  const roomOf = (path: string): string =>
    path
      .slice(root.length + 1)
      .replace(/\/.*/, '')
      .replace(/\.ts$/, '')
  const files = filesIn(root)

  it('has a floor for every room, and no room that is gone', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...floorOf.keys()].sort())
  })

  it('imports downwards only', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith(`${root}/`) && roomOf(path) !== roomOf(file))
        .filter((path) => Number(floorOf.get(roomOf(path))) <= Number(floorOf.get(roomOf(file))))
        .map((path) => `${file.slice(root.length + 1)} imports ${path.slice(root.length + 1)}`),
    )
    expect(upwards).toEqual([])
  })
})
