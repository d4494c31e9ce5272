// Method packs through the built file: a preview writes nothing and takes as many service calls as on few rows; a pack and its
// undo leave the sheet as it was; what no pack may hold has no effect, however it is sent.
import type { PackAnswer, PackPreview, PacksPage } from '../../src/app/panel/packs'
import type { PackTakenBack } from '../../src/app/panel/write-pack'
import type { PackLine } from '../../src/core/rules/pack'
import { readPack } from '../../src/core/rules/pack-file'
import { contentOf } from '../support/accidents'
import { callsOf } from '../support/acts'
import { GOOD_PACK, hostilePacks } from '../support/hostile-packs'
import type { Spreadsheet } from '../support/spreadsheet'
import { answer, call, dealsCopy } from '../support/tool-sheet'

const few = dealsCopy(20)
const linesOf = (file: object): readonly PackLine[] => {
  const pack = readPack(JSON.stringify(file))
  if (!('lines' in pack)) throw new Error(JSON.stringify(pack))
  return pack.lines
}
/** Tabs that stand there from set-up on, so that all goes back to the byte. */
const { Process: _, Reasons: __, ...ON_OLD_TABS } = GOOD_PACK
const PACK = {
  name: 'Good pack',
  lines: linesOf({ ...ON_OLD_TABS, numbers: { ...GOOD_PACK.numbers, 'P2.amber': 20 } }),
}
const preview = (sheet: Spreadsheet, pack: object = PACK): PackPreview => {
  const got = call<PackAnswer>(sheet, 'panelPack', pack)
  if (!('preview' in got)) throw new Error('No preview')
  return got.preview
}
/** All but the hidden tab on which it is noted how the pack is taken back. */
const method = (sheet: Spreadsheet): unknown => {
  const { Undo: _, ...rest } = contentOf(sheet) as Record<string, unknown>
  return rest
}

it('a preview writes nothing, and takes no more calls for more rows', () => {
  const calls = [few, dealsCopy(100)].map((copy) => {
    const sheet = copy()
    const before = contentOf(sheet)
    const { effect, lines } = preview(sheet)
    const taken = callsOf(sheet)
    expect(contentOf(sheet)).toEqual(before)
    expect(effect.moves.length).toBeGreaterThan(0)
    expect(lines.map(({ kind }) => kind)).toContain('new')
    return taken
  })
  expect(calls[1]).toBe(calls[0])
})

it('a pack is applied by one call, and one call gives the sheet back to the byte', () => {
  const sheet = few()
  const before = method(sheet)
  const { seen } = preview(sheet)
  const applied = call<PackAnswer>(sheet, 'panelPack', { ...PACK, apply: { key: 'k1', seen } })
  expect(applied).toEqual({ applied: { batch: 'pack k1', lines: PACK.lines.length } })
  expect(sheet.row('Rules', 'Id', 'P2.green').Value).toBe(20)
  expect(sheet.row('Cadence', 'Segment', 'Key').Media).toBe('Meeting 12, Call 4')
  expect(sheet.row('Profile', 'Field', 'Stage').Value).toBe('Open')
  expect(method(sheet)).not.toEqual(before)
  const back = call<PackTakenBack>(sheet, 'panelUndoPack', { batch: 'pack k1' })
  expect(back).toEqual({ lines: PACK.lines.length, kept: [] })
  expect(method(sheet)).toEqual(before)
})

it('texts stay texts: nothing of a pack becomes a formula, a number or a day', () => {
  const sheet = few()
  const texts = ['10', '1/2', '+49 30 1', '-5', '@now', '2026-03-01', 'TRUE']
  const lines = texts.map((value) => ({
    tab: 'Profile',
    cells: { profile: 'A', field: 'Stage', test: 'is', value },
  }))
  const { seen } = preview(sheet, { name: 'Texts', lines })
  call(sheet, 'panelPack', { name: 'Texts', lines, apply: { key: 'k1', seen } })
  expect(
    sheet
      .grid('Profile')
      .slice(1)
      .map((row) => row[3]),
  ).toEqual(texts)
  expect(new Set(preview(sheet, { name: 'Texts', lines }).lines.map(({ kind }) => kind))).toEqual(
    new Set(['same']),
  )
  expect(call<PackTakenBack>(sheet, 'panelUndoPack', { batch: 'pack k1' }).kept).toEqual([])
})

/** Protects a tab from everybody but the file's owner, who is somebody else. */
function protect(sheet: Spreadsheet, tab: string): void {
  Object.assign(sheet.state, { owner: 'boss@example.com' })
  const id = sheet.workbook.sheets().find(({ name }) => name === tab)?.id ?? -1
  const area = { sheet: id, row: 0, column: 0, rows: 80, columns: 6 }
  const how = { wholeSheet: false, description: '', warningOnly: false, editors: [] }
  sheet.workbook.setProtections(id, [{ id: '1', area, ...how }])
}

it('where Google refuses a tab, nothing of the pack stays, and it is said', () => {
  const sheet = few()
  const { seen } = preview(sheet)
  protect(sheet, 'Cadence')
  const before = method(sheet)
  const got = answer(sheet, 'panelPack', { ...PACK, apply: { key: 'k1', seen } })
  expect(got).toEqual({ problem: expect.stringMatching(/protect/i) })
  expect(method(sheet)).toEqual(before)
  expect(call<PacksPage>(sheet, 'panelPacks').applied).toEqual([])
})

it('200 hostile packs have no effect, however they are sent, and each is answered in words', () => {
  const sheet = few()
  const before = contentOf(sheet)
  const apply = { key: 'k1', seen: 'k' }
  for (const [what, text] of hostilePacks(200)) {
    // The panel refuses the text; whoever goes around the panel sends its parts as lines, or all of it as it is.
    expect([what, 'lines' in readPack(text)]).toEqual([what, false])
    for (const sent of [{ name: 'x', lines: asLines(text), apply }, asJson(text)])
      expect([what, answer(sheet, 'panelPack', sent)]).toEqual([
        what,
        { problem: expect.stringMatching(/^\S.{10,}/) },
      ])
  }
  expect(contentOf(sheet)).toEqual(before)
})

/** What a text holds; the text itself where nobody could send that. */
function asJson(text: string): unknown {
  try {
    return text.includes('[[[[') ? { text } : JSON.parse(text)
  } catch {
    return { text }
  }
}

/** Whatever stands in the text as lines, unchecked. */
function asLines(text: string): unknown {
  const file = asJson(text) as Record<string, unknown> | null
  return Object.entries(file ?? {}).flatMap(([part, value]): unknown[] =>
    Array.isArray(value)
      ? value.map((cells) => ({ tab: part, cells }))
      : typeof value === 'object' && value !== null
        ? Object.entries(value).map(([id, one]) => ({ tab: 'Rules', cells: { id, value: one } }))
        : [],
  )
}
