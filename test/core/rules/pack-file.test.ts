// The strict reading of a method pack: a good one is read as it is, a spoilt one is not read at all and says what is wrong.
import { readFileSync } from 'node:fs'
import { LONGEST_PACK, type PackFault, readPack } from '../../../src/core/rules/pack-file'
import { GOOD_PACK, hostilePacks, SPOILS } from '../../support/hostile-packs'

const faultsOf = (text: string): readonly PackFault[] => {
  const read = readPack(text)
  return 'lines' in read ? [] : read
}
const with_ = (part: object): string => JSON.stringify({ ...GOOD_PACK, ...part })

it('a good pack is read with all its lines, also out of a mail', () => {
  const text = JSON.stringify(GOOD_PACK, null, 2)
  for (const given of [text, `Dear Ann,\nhere it is:\n${text}\nBest, Bob`]) {
    const read = readPack(given)
    expect(read).toMatchObject({ name: 'Good pack', note: 'For tests' })
    expect('lines' in read && read.lines.map(({ tab }) => tab)).toEqual([
      ...Array<string>(5).fill('Rules'),
      ...['Rules', 'Rules', 'Rules', 'Profile', 'Cadence', 'Process', 'Reasons'],
    ])
    expect('lines' in read && read.lines[4]).toEqual({ tab: 'Rules', cells: { id: 'P2.key', value: '' } })
  }
})

describe('200 hostile texts', () => {
  const all = hostilePacks(200)
  it('spoil a pack in every way', () => {
    expect(new Set(all.map(([what]) => what)).size).toBe(Object.keys(SPOILS).length)
  })
  it.each(Object.keys(SPOILS))('%s: none is read, and each says what is wrong', (way) => {
    for (const [what, text] of all) {
      if (what !== way) continue
      const faults = faultsOf(text)
      expect([text.slice(0, 300), faults.length]).not.toEqual([text.slice(0, 300), 0])
      expect(faults.length).toBeLessThanOrEqual(10)
      expect(JSON.stringify(faults).length).toBeLessThan(3000)
    }
  })
  it('leave no trace in the prototypes', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

it.each<[code: string, place: string, shown: string, text: string]>([
  ['broken', '', '', ''],
  ['no pack', '', '', '{"name":"x"}'],
  ['newer', '', '2', with_({ version: 2 })],
  ['too long', '', String(LONGEST_PACK), `${' '.repeat(LONGEST_PACK)}{}`],
  ['unknown rule', 'numbers', 'P2.grene', with_({ numbers: { 'P2.grene': 3 } })],
  ['number', 'P2.green', '3', with_({ numbers: { 'P2.green': '3' } })],
  ['number', 'P2.green', '', with_({ numbers: { 'P2.green': null } })],
  ['number', 'call.from', '24', with_({ numbers: { 'call.from': 24 } })],
  ['word', 'Profile 1, Kind', 'muss', with_({ Profile: [{ Field: 'Stage', Kind: 'muss' }] })],
  ['twice', 'Cadence 2', 'a', with_({ Cadence: [{ Segment: 'A' }, { Segment: ' a ' }] })],
  ['number', 'Cadence 1, Least a year', '12', with_({ Cadence: [{ Segment: 'A', 'Least a year': '12' }] })],
  ['no key', 'Process 1', '', with_({ Process: [{ Stage: 'A' }] })],
  ['formula', 'Reasons 1, Item', '=A1', with_({ Reasons: [{ Item: '=A1' }] })],
  ['html', 'phrases 1', '<b>', with_({ phrases: ['<b>'] })],
  ['unknown part', 'steps', '', with_({ steps: [] })],
  ['empty', '', '', '{"touchline":"method pack","version":1,"name":"Nothing in it"}'],
])('what is wrong is told as %s at “%s”, which holds “%s”', (code, place, shown, text) => {
  expect(faultsOf(text)).toEqual([{ code, place, shown }])
})

it.each(['Employees < 50', 'a & b', 'x > 3', 'Ärger & Söhne', '5 <-> 7'])(
  '%j is text like any other',
  (text) => {
    expect(faultsOf(with_({ phrases: [text] }))).toEqual([])
  },
)

it('the example of the page on packs can be read', () => {
  const [, example = ''] = /```json\n([^`]*)```/.exec(readFileSync('docs/method-packs.md', 'utf8')) ?? []
  expect(readPack(example)).toMatchObject({ name: 'Our way', note: 'For the new ones' })
})
