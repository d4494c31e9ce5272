// Somebody is added to a long pipeline of which only the last rows and those like theirs are read, as if all were.
import type { AddRequest } from '../../../src/app/panel/quick-add'
import type { Cell } from '../../../src/core/cells/cell'
import type { AppSheet } from '../../support/app-calls'
import { anew, asLongSheet, bothOf } from '../../support/long-sheet'

const sheetOf = anew(() => asLongSheet())
const both = (act: (sheet: AppSheet) => unknown) => bothOf(sheetOf, act)

type Request = Partial<AddRequest>

describe('somebody who is added to a long pipeline', () => {
  it.each<[string, Request]>([
    ['who is new', { name: 'Zoe Zim', company: 'Zoo', email: 'zoe@zoo.com', phone: '030 7654321' }],
    ['who has an address of the sheet', { name: 'A. L.', email: 'mailto:ANN@acme.com' }],
    ['who has a number of the sheet', { name: 'A. L.', phone: '+1 (555) 123-4567' }],
    ['who has a number that is written otherwise', { name: 'Zoe', phone: '00491515550001' }],
    ['who has a name of the sheet', { name: 'Ánn  LÉE', company: 'Elsewhere' }],
    ['who has a name and a company of the sheet', { name: 'dee dow', company: 'dot' }],
    ['whose name ends like one of the sheet', { name: 'Mary Ann Lee' }],
    ['of a company of the sheet', { name: 'Zoe', company: 'Elm Inc.' }],
    ['who is a company of the sheet', { company: 'Elm Inc.' }],
    ['who is a company of the sheet, anyway', { company: 'elm inc.', anyway: true }],
    ['who has an address of the sheet, anyway', { name: 'Ann Lee', email: 'ann@acme.com', anyway: true }],
    ['who has a number of the sheet, anyway', { name: 'Cyd Fox', phone: '0151 5550001', anyway: true }],
    ['who has a name of the sheet, anyway', { name: 'Dee Dow', company: 'Dot', anyway: true }],
    ['whose address others share', { name: 'Zoe', company: 'Zoo', email: 'office@shared.com', anyway: true }],
    ['whose name is a word for nobody', { name: 'unknown', company: 'Acme' }],
    ['whose name is no word', { name: '???', email: 'q@q.com' }],
    ['whose name has signs of a pattern', { name: 'A.*(b', company: '[x' }],
  ])('%s, is refused or judged as if all rows were read', (_, request) => {
    const [part, whole] = both((sheet) => [
      sheet.add({ key: 'a1', ...request }),
      // Sent again after a lost answer.
      sheet.add({ key: 'a1', ...request }),
    ])
    expect(part).toEqual(whole)
  })

  it.each<[string, Request]>([
    ['who is new', { name: 'Zoe', company: 'Zoo', email: 'z@z.com' }],
    ['who is there', { email: 'ann@acme.com' }],
    ['who is there, anyway', { name: 'Ann Lee', email: 'ann@acme.com', anyway: true }],
  ])('%s, costs no read of all rows', (_, request) => {
    const sheet = sheetOf(false)
    const read: unknown[] = []
    sheet.world.onCall = (call, _, tab) => {
      if (call === 'read') read.push(tab)
    }
    sheet.add({ key: 'a1', ...request })
    sheet.world.onCall = () => undefined
    expect(read).toContain('Rules')
    expect(read).not.toContain('Deals')
  })

  const below = (sheet: AppSheet, lines: readonly (readonly Cell[])[]): void => {
    const deals = sheet.tab('Deals')
    deals.grow(deals.lastRow + lines.length + 5, 0)
    deals.write(deals.lastRow + 1, 1, lines)
  }
  it.each<[string, (sheet: AppSheet) => void]>([
    ['somebody was typed below', (sheet) => below(sheet, [['New Ton', 'Nova', '', '', 'Demo']])],
    ['her own row was typed below without an id', (sheet) => below(sheet, [['Zoe', '', 'zoe@zoo.com']])],
    ['a stage stands ready in the next lines', (sheet) => below(sheet, [['', '', '', '', 'Proposal']])],
    ['another stage does', (sheet) => below(sheet, [['', '', '', '', 'Won']])],
    ['the sheet ends with a total', (sheet) => below(sheet, [[''], ['Total', '', '', '', '', 9]])],
    ['another table begins below', (sheet) => below(sheet, [[''], ['Company', 'Name', 'Email'], ['A', 'B']])],
    [
      'very many lines stand ready',
      (sheet) =>
        below(
          sheet,
          Array.from({ length: 80 }, () => ['', '', '', '', '', '', '', '', false]),
        ),
    ],
    ['a header was renamed', (sheet) => sheet.tab('Deals').write(2, 6, [['Worth']])],
    ['rows were deleted', (sheet) => sheet.tab('Deals').write(40, 1, [['', '', '', '', '', '', '', '', '']])],
  ])('stands where she would if all rows were read, where %s', (_, change) => {
    const [part, whole] = both((sheet) => {
      change(sheet)
      return sheet.add({ key: 'a1', name: 'Zoe', email: 'zoe@zoo.com' })
    })
    expect(part).toEqual(whole)
  })
})
