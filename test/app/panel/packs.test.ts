// Method packs: the method as a pack that can be read again, what a pack would change, the pack applied, and back to the byte.
import {
  type PackAnswer,
  type PackPreview,
  type PackRequest,
  packsPage,
  usePack,
} from '../../../src/app/panel/packs'
import { type PackTakenBack, undoPack } from '../../../src/app/panel/write-pack'
import type { Cell } from '../../../src/core/cells/cell'
import { type Pack, packFile, readPack } from '../../../src/core/rules/pack-file'
import { ENGLISH } from '../../../src/core/words/english'
import { Refused, type Result, refusalText } from '../../../src/core/words/refusals'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { GOOD_PACK } from '../../support/hostile-packs'

const HEADERS = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date']
/** Ten open rows whose decisions lie 5, 10 … 50 days ahead of the night. */
const DEALS = [
  HEADERS,
  ...Array.from({ length: 10 }, (_, at) => {
    const close = new Date(Date.UTC(2026, 2, 5 + 5 * (at + 1))).toISOString().slice(0, 10)
    return [`Person ${at}`, `p${at}@x.com`, 'Open', 100 * at, '2026-01-05', close]
  }),
]

function lived(rows: typeof DEALS): () => AppSheet {
  const sheet = setUpSheet({ Deals: rows })
  sheet.night('2026-03-05')
  return sheet.copier()
}
const deals = lived(DEALS)
function done<T>(result: Result<T>): T {
  if (result instanceof Refused) throw new Error(refusalText(result, ENGLISH.refusals))
  return result
}
const said = (result: Result<unknown>): string =>
  result instanceof Refused ? refusalText(result, ENGLISH.refusals) : ''
const use = ({ ports }: AppSheet, request: PackRequest): PackAnswer => done(usePack(ports, request))
function packWith(parts: object): Pack {
  const pack = readPack(JSON.stringify({ touchline: 'method pack', version: 1, name: 'Short', ...parts }))
  if (!('lines' in pack)) throw new Error(JSON.stringify(pack))
  return pack
}
function preview(sheet: AppSheet, pack: Pack): PackPreview {
  const answer = use(sheet, pack)
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer))
  return answer.preview
}
/** The method of the sheet as a file, as the panel makes it. */
const fileOf = ({ ports }: AppSheet): ReturnType<typeof packFile> =>
  packFile('Mine', done(packsPage(ports)).lines)
const kinds = ({ lines }: PackPreview): string[] => lines.map(({ kind, why }) => why ?? kind)
const apply = (sheet: AppSheet, pack: Pack, seen = preview(sheet, pack).seen): PackAnswer =>
  use(sheet, { ...pack, apply: { key: 'k1', seen } })
const back = ({ ports }: AppSheet, batch = 'pack k1'): PackTakenBack => done(undoPack(ports, { batch }))
const method = (sheet: AppSheet): unknown => sheet.content('Undo')
const cellsOf = ({ ports }: AppSheet, tab: string): Cell[][] => ports.workbook.read(tab) ?? []
const verdicts = (sheet: AppSheet): string[] =>
  sheet.rows('Deals').map(({ Verdict }) => String(Verdict).split(' ')[0] ?? '')

const GOOD = packWith(GOOD_PACK)

describe('the method of a sheet as a pack', () => {
  it('holds the numbers of the method, and nothing of this sheet or this user', () => {
    const { file, left } = fileOf(deals())
    expect(left).toBe(0)
    expect(file.numbers).toMatchObject({ 'P2.green': 30, 'T1a.calls': null, 'call.from': 8 })
    const text = JSON.stringify(file)
    for (const own of ['spreadsheet', 'schema', 'night.', 'mail.', 'live.', 'Close date', 'x.com', 'today'])
      expect([own, text.includes(own)]).toEqual([own, false])
  })

  it('is read again as the same, with lists and lines of all tabs', () => {
    const sheet = deals()
    apply(sheet, GOOD)
    const { file } = fileOf(sheet)
    expect(file).toMatchObject({
      phrases: GOOD_PACK.phrases,
      media: GOOD_PACK.media,
      outcomes: GOOD_PACK.outcomes,
      Profile: GOOD_PACK.Profile,
      Cadence: GOOD_PACK.Cadence,
      Process: GOOD_PACK.Process,
      Reasons: GOOD_PACK.Reasons,
    })
    const again = preview(sheet, packWith(file))
    expect(new Set(kinds(again))).toEqual(new Set(['same']))
    expect(again.effect).toMatchObject({ moves: [], touches: 0 })
  })

  it('leaves out what no pack can hold, and says how many lines', () => {
    const sheet = deals()
    const { workbook } = sheet.ports
    workbook.append('Profile', [
      ['Ideal', 'Stage', 'is', 'Open', 'perhaps'],
      ['Ideal', 'Stage', 'is', 'Won', 'must'],
      ['Ideal', 'Stage', 'is', 'Won', 'must'],
      ['Ideal', 'Stage', 'is', '<b>', 'must'],
    ])
    const { file, left } = fileOf(sheet)
    expect(file.Profile).toEqual([
      { Profile: 'Ideal', Field: 'Stage', Test: 'is', Value: 'Won', Kind: 'must' },
    ])
    expect(left).toBe(3)
    expect(preview(sheet, packWith(file)).lines).not.toEqual([])
  })

  it('takes a blank Stage of a step as the one above it', () => {
    const sheet = deals()
    apply(sheet, packWith({ Process: [{ Stage: 'Open', Step: 'Call' }] }))
    sheet.ports.workbook.append('Process', [['', 'Visit', '', '']])
    expect(fileOf(sheet).file.Process).toEqual([
      { Stage: 'Open', Step: 'Call' },
      { Stage: 'Open', Step: 'Visit' },
    ])
  })
})

describe('a preview', () => {
  it('writes nothing, and moves what the night then moves', () => {
    const sheet = deals()
    const before = sheet.content()
    const kept = verdicts(sheet)
    const pack = packWith({ numbers: { 'P2.green': 10, 'P2.amber': 20 } })
    const { effect, lines } = preview(sheet, pack)
    expect(sheet.content()).toEqual(before)
    expect(lines.map(({ kind, rule, edits }) => [kind, rule, edits[0]?.before, edits[0]?.after])).toEqual([
      ['changed', 'A decision this near is green', '30', 10],
      ['changed', 'A decision this near is amber', '45', 20],
    ])
    apply(sheet, pack)
    sheet.night('2026-03-05')
    const moved = verdicts(sheet).filter((word, row) => word !== kept[row]).length
    expect(moved).toBeGreaterThan(2)
    expect(effect.moves.reduce((sum, { rows }) => sum + rows, 0)).toBe(moved)
  })

  it('judges by the profile and the segments that the pack brings', () => {
    const sheet = deals()
    const never = { Profile: 'Ideal', Field: 'Stage', Test: 'is', Value: 'Open', Kind: 'never' }
    const { effect } = preview(sheet, packWith({ Profile: [never] }))
    expect(effect.moves.map(({ from }) => from)).toContain(2)
    const live = setUpSheet({ Deals: DEALS.map((row, at) => [...row, at ? 'Key' : 'Segment']) })
    live.night('2026-03-05')
    const won = live.ports.workbook
    won.write('Deals', 2, 3, [['Won']])
    live.night('2026-03-05')
    const often = { Segment: 'Key', 'Least a year': 50, 'Most a year': 52, 'Minimum gap': 1 }
    expect(preview(live, packWith({ Cadence: [often] })).effect.touches).toBe(1)
  })

  it('reads the log anew where the words of touches change', () => {
    const sheet = deals()
    const id = String(sheet.rows('Deals')[9]?.['Touchline ID'])
    okOf(sheet.log({ id, key: 'k', medium: 'E-mail', reason: 'Our spring event' }))
    const { effect } = preview(sheet, packWith({ phrases: ['our spring event'] }))
    expect(effect.touches).toBe(1)
    expect(preview(sheet, packWith({ phrases: ['our autumn event'] })).effect.touches).toBe(0)
  })

  it('says what is new, changed, the same and of no use here', () => {
    const sheet = deals()
    sheet.ports.workbook.append('Cadence', [
      ['Key', 12, 14],
      ['Small', 12, 16],
    ])
    sheet.tab('Cadence').writeFormula(3, 2, '=6+6')
    const { lines } = preview(
      sheet,
      packWith({
        numbers: { 'P3.days': 14 },
        Cadence: [
          { Segment: 'key', 'Least a year': 10 },
          { Segment: 'Small', 'Least a year': 11 },
          { Segment: 'New' },
        ],
        Profile: [{ Field: 'Shoe size', Kind: 'must' }],
        Reasons: [{ Item: 'Just checking in' }, { Item: 'Price list', Field: 'Shoe size', Value: '44' }],
      }),
    )
    expect(lines.map(({ line, kind, why }) => [line.tab, why ?? kind])).toEqual([
      ['Rules', 'same'],
      ['Cadence', 'changed'],
      ['Cadence', 'formula'],
      ['Cadence', 'new'],
      ['Profile', 'no column'],
      ['Reasons', 'no reason'],
      ['Reasons', 'no column'],
    ])
  })
})

describe('a pack that is applied', () => {
  it('stands in the tabs, is listed, and goes back to the byte', () => {
    const sheet = deals()
    const before = method(sheet)
    const pack = packWith({
      numbers: { 'P2.green': 10, 'P3.days': 21, 'P2.key': 500 },
      phrases: ['our spring event'],
      Cadence: [{ Segment: 'Key', 'Least a year': 12, Media: 'Meeting 12' }],
      Profile: [
        { Profile: 'Ideal', Field: 'Stage', Test: 'is', Value: 'Open', Weight: 2 },
        { Field: 'Amount' },
      ],
    })
    expect(apply(sheet, pack)).toEqual({ applied: { batch: 'pack k1', lines: 7 } })
    expect([sheet.rule('P2.green'), sheet.rule('P3.days'), sheet.rule('P2.key')]).toEqual([10, 21, 500])
    expect(cellsOf(sheet, 'Cadence')[1]?.slice(0, 4)).toEqual(['Key', 12, '', 'Meeting 12'])
    const applied = [{ batch: 'pack k1', name: 'Short', on: '2026-03-05' }]
    expect(done(packsPage(sheet.ports)).applied).toEqual(applied)
    expect(okOf(sheet.court()).batches).toEqual([])
    expect(back(sheet)).toEqual({ lines: 7, kept: [] })
    expect(method(sheet)).toEqual(before)
    expect(done(packsPage(sheet.ports)).applied).toEqual([])
    expect(back(sheet)).toEqual({ lines: 0, kept: [] })
  })

  it('brings tabs that were not there, and leaves them blank when it is taken back', () => {
    const sheet = deals()
    apply(sheet, GOOD)
    expect(sheet.rows('Reasons')[0]).toMatchObject({ Item: 'Price list' })
    expect(cellsOf(sheet, 'Reasons')[1]?.[6]).toBeInstanceOf(Date)
    back(sheet)
    for (const tab of ['Process', 'Reasons'])
      expect(
        cellsOf(sheet, tab)
          .slice(1)
          .flat()
          .filter((cell) => cell !== ''),
      ).toEqual([])
  })

  it.each<Cell>(['', '45 days', 'abc', true])('over %j goes back to that', (held) => {
    const sheet = deals()
    sheet.setRule('P2.amber', held)
    const before = method(sheet)
    apply(sheet, packWith({ numbers: { 'P2.amber': 40 } }))
    expect(sheet.rule('P2.amber')).toBe(40)
    back(sheet)
    expect(method(sheet)).toEqual(before)
  })

  it('is applied only as it was seen', () => {
    const sheet = deals()
    const pack = packWith({ numbers: { 'P2.green': 10 } })
    const { seen } = preview(sheet, pack)
    sheet.setRule('P2.green', 20)
    const request = { ...pack, apply: { key: 'k1', seen } }
    expect(said(usePack(sheet.ports, request))).toContain('something else here by now')
    expect(sheet.rule('P2.green')).toBe(20)
  })

  it('stays where somebody changed it since, and that is named', () => {
    const sheet = deals()
    apply(sheet, packWith({ numbers: { 'P2.green': 10, 'P2.amber': 20 } }))
    sheet.setRule('P2.green', 11)
    expect(back(sheet)).toEqual({ lines: 2, kept: [{ tab: 'Rules', header: 'Value' }] })
    expect([sheet.rule('P2.green'), sheet.rule('P2.amber')]).toEqual([11, 45])
  })

  it.each([
    [
      [11, 12],
      [0, 1],
    ],
    [
      [11, 12],
      [1, 0],
    ],
    [
      [11, 40, 11],
      [1, 2, 0],
    ],
    [
      [11, 12, 13],
      [1, 0, 2],
    ],
  ])(
    'packs of %j over each other, taken back in the order %j, leave what stood before all',
    (values, order) => {
      const sheet = deals()
      const before = method(sheet)
      values.forEach((value, at) => {
        const pack = packWith({ numbers: { 'P2.green': value } })
        use(sheet, { ...pack, apply: { key: `n${at}`, seen: preview(sheet, pack).seen } })
      })
      for (const at of order) back(sheet, `pack n${at}`)
      expect(method(sheet)).toEqual(before)
    },
  )

  it('finds its lines wherever somebody moved them', () => {
    const sheet = deals()
    apply(sheet, packWith({ Cadence: [{ Segment: 'A' }, { Segment: 'B', 'Least a year': 3 }] }))
    sheet.tab('Cadence').moveRow(3, 2)
    back(sheet)
    expect(
      cellsOf(sheet, 'Cadence')
        .slice(1)
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual([])
  })

  it('sent again after a lost answer is applied once; after it was taken back not at all', () => {
    const sheet = deals()
    const { seen } = preview(sheet, GOOD)
    apply(sheet, GOOD, seen)
    const after = sheet.content()
    apply(sheet, GOOD, seen)
    expect(sheet.content()).toEqual(after)
    back(sheet)
    const gone = sheet.content()
    expect(apply(sheet, GOOD, seen)).toEqual({ applied: { batch: 'pack k1', lines: 0 } })
    expect(sheet.content()).toEqual(gone)
  })

  it('gives all cells back where Google refuses one', () => {
    const sheet = deals()
    const before = method(sheet)
    const { workbook } = sheet.ports
    const ports = { ...sheet.ports, workbook: { ...workbook } }
    ports.workbook.append = () => {
      throw new Error('You are trying to edit a protected cell or object.')
    }
    const pack = packWith({ numbers: { 'P2.green': 10 }, Cadence: [{ Segment: 'A' }] })
    const { seen } = preview(sheet, pack)
    expect(said(usePack(ports, { ...pack, apply: { key: 'k1', seen } }))).not.toBe('')
    expect(method(sheet)).toEqual(before)
    expect(done(packsPage(sheet.ports)).applied).toEqual([])
  })

  it('is refused where a tab of the user’s has the name', () => {
    const sheet = setUpSheet({
      Deals: DEALS,
      Process: [
        ['My notes', 'More'],
        ['a', 'b'],
      ],
    })
    sheet.night('2026-03-05')
    expect(said(usePack(sheet.ports, GOOD))).toContain('Process')
  })
})

describe('cut off at any call and sent again', () => {
  const copy = lived(DEALS.slice(0, 3))
  const { seen } = preview(copy(), GOOD)
  const callsOf = (sheet: AppSheet, work: (sheet: AppSheet) => unknown): number => {
    const before = sheet.world.calls.length
    work(sheet)
    return sheet.world.calls.length - before
  }
  const whole = copy()
  const toApply = callsOf(whole, () => apply(whole, GOOD, seen))
  const [applied, copyApplied] = [whole.content(), whole.copier()]
  const toTakeBack = callsOf(whole, back)
  const takenBack = whole.content()

  /** Does it, cut off at the call, and once more. */
  function twice(sheet: AppSheet, call: number, work: (sheet: AppSheet) => unknown): AppSheet {
    cutOff(sheet, call)
    expect(() => work(sheet)).toThrow('cut off')
    mend(sheet)
    work(sheet)
    return sheet
  }
  const points = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

  it.each(points(toApply))('call %i: the pack stands as if nothing had happened', (call) => {
    expect(twice(copy(), call, (sheet) => apply(sheet, GOOD, seen)).content()).toEqual(applied)
  })
  it.each(points(toTakeBack))('call %i: it is taken back as if nothing had happened', (call) => {
    expect(twice(copyApplied(), call, back).content()).toEqual(takenBack)
  })
})
