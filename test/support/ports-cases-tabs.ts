// The ports' contract, second half: Touchline's tabs, formats, and everything outside the sheet.

import { exactly } from '../../src/core/cells/text'
import { LEDGER, PLAN, REVIEW, TODAY } from '../../src/core/tabs/schema'
import { refused } from '../../src/core/words/refusals'
import { type PortsCase, SERIAL, throws } from './ports-case'

/** More columns than a tab of the cases has. */
const many = Array.from({ length: 90 }, () => TODAY.columns[0])

export const TAB_CASES: readonly PortsCase[] = [
  {
    what: 'numbers tabs, each by its own, and none that is not there',
    run({ workbook }) {
      const ids = ['Deals', 'Empty', 'Deals'].map((tab) => workbook.tabId(tab))
      return [ids.map(Number.isInteger), new Set(ids).size, throws(() => workbook.tabId('Nowhere'))]
    },
  },
  {
    what: 'tells how its locale writes days and amounts',
    run: ({ workbook }) => workbook.localeOrders(),
  },
  {
    what: 'has no filter where nobody made one, and then none to widen',
    run({ workbook }) {
      workbook.widenFilter('Deals', 4)
      return workbook.filterColumns('Deals')
    },
  },
  {
    what: 'adds a tab of days shown as dates, with its headers, behind the others and in front of the user',
    run({ workbook }) {
      workbook.addTab(REVIEW)
      // A second time with its looks, which it gets later.
      workbook.addTab(REVIEW)
      workbook.write(REVIEW.name, 2, 1, [[SERIAL, SERIAL, 3]])
      const active = workbook.activeTab()
      workbook.show('Deals')
      return [
        workbook.tabs(),
        active,
        workbook.activeTab(),
        workbook.selectedRows(),
        workbook.read(REVIEW.name),
      ]
    },
  },
  {
    what: 'draws charts over the cells they show, once, and colour scales beside those of the user',
    run({ workbook }) {
      const area = { row: 1, column: 1, rows: 4, columns: 2 }
      const size = { width: 300, height: 200, hasLegend: true, colours: ['#c00000'] }
      const chart = { ...area, ...size, title: 'Amounts', kind: 'stacked columns' } as const
      workbook.drawCharts('Deals', [chart, { ...chart, column: 2, kind: 'lines' }])
      workbook.drawCharts('Deals', [{ ...chart, title: 'What they are worth' }])
      const look = { ...area, bold: true, numberFormat: '0', background: '#eeeeee', scale: '#34a853' }
      workbook.paint('Deals', [look, { ...area, row: 5 }])
      workbook.paint('Deals', [look])
      return workbook.read('Deals')
    },
  },
  {
    what: 'adds a hidden tab, whose days stay numbers',
    run({ workbook }) {
      workbook.addTab(LEDGER)
      workbook.append(LEDGER.name, [['T1', SERIAL, SERIAL + 0.25]])
      return workbook.read(LEDGER.name)
    },
  },
  {
    what: 'completes a tab that is there already',
    run({ workbook }) {
      workbook.addTab({ ...PLAN, name: 'Empty' })
      return [workbook.tabs(), workbook.read('Empty')]
    },
  },
  {
    what: 'reads a tab of its own to the end of the grid, trailing columns with it; null when missing',
    run({ workbook }) {
      workbook.addTab(TODAY)
      const values = workbook.readOwn(TODAY)
      return [values?.[0], values?.length, workbook.readOwn(LEDGER)]
    },
  },
  {
    what: 'reads a tab of its own whose spare columns are gone; not one that lacks its own columns',
    run({ workbook }) {
      const narrow = { ...TODAY, name: 'Deals', columns: TODAY.columns.slice(0, 3), trailing: 90 }
      return [workbook.readOwn(narrow)?.[0]?.slice(0, 3), workbook.readOwn({ ...narrow, columns: many })]
    },
  },
  {
    what: 'writes a tab of its own whole, blanks behind what is shorter, and more where it is longer',
    run({ workbook }) {
      workbook.addTab(PLAN)
      workbook.append(PLAN.name, [
        ['T1', 1],
        ['T2', 2],
        ['T3', 3],
      ])
      const [header = []] = workbook.readOwn(PLAN) ?? []
      workbook.writeOwn(PLAN, [header, ['T9', 9]])
      const short = workbook.read(PLAN.name)
      workbook.writeOwn(PLAN, [header, ...Array.from({ length: 70 }, (_, at) => [`T${at}`])])
      return [short, workbook.readColumn(PLAN.name, 1, 65, 8)]
    },
  },
  {
    what: 'empties what an earlier write of the same run left below, also in a tab that it made',
    run({ workbook }) {
      workbook.addTab(PLAN)
      workbook.writeOwn(PLAN, [['a'], ['b'], ['c']])
      workbook.writeOwn(PLAN, [['a']])
      workbook.readOwn(PLAN)
      workbook.writeOwn(PLAN, [['a'], ['d'], ['e'], ['f']])
      workbook.writeOwn(PLAN, [['a'], ['d']])
      return workbook.read(PLAN.name)
    },
  },
  {
    what: 'writes a tab of its own that was not read before',
    run({ workbook }) {
      workbook.addTab(PLAN)
      workbook.writeOwn(PLAN, [['a', 'b'], ['c']])
      return workbook.read(PLAN.name)
    },
  },
  {
    what: 'tells whether a tab of its own is as it was read',
    run({ workbook }) {
      workbook.addTab(PLAN)
      const unread = workbook.isAsRead(PLAN)
      workbook.readOwn(PLAN)
      const before = workbook.isAsRead(PLAN)
      workbook.write(PLAN.name, 3, 2, [['typed']])
      return [unread, before, workbook.isAsRead(PLAN)]
    },
  },
  {
    what: 'reads and writes some lines of a tab of its own, which must have been read',
    run({ workbook }) {
      workbook.addTab(PLAN)
      workbook.append(PLAN.name, [
        ['T1', 1],
        ['T2', 2],
        ['T3', 3],
      ])
      const lines = workbook.readLines(PLAN, 2, 3) ?? []
      workbook.writeLines(PLAN, 2, [['T8'], lines[1] ?? []])
      return [
        lines,
        workbook.read(PLAN.name),
        workbook.readLines(LEDGER, 2, 3),
        workbook.readLines(PLAN, 900, 901),
        throws(() => workbook.writeLines(PLAN, 3, [['x']])),
      ]
    },
  },
  {
    what: 'reads the end of a long log, with its header and where it begins',
    run: ({ workbook }) => [
      workbook.readTail('Deals', 2),
      workbook.readTail('Deals', 100),
      workbook.readTail('Empty', 5),
      workbook.readTail('Nowhere', 5),
    ],
  },
  {
    what: 'finds the lines of some ids in a column, the last of them if only some are wanted',
    run({ workbook }) {
      workbook.addTab(PLAN)
      const ids = ['T1', 'T2', 'T1.5', 't1', 'T', 'T115', 'T1']
      workbook.append(
        PLAN.name,
        ids.map((id, at) => [id, at]),
      )
      const linesOf = (texts: readonly string[], most = Number.POSITIVE_INFINITY) => [
        ...workbook.linesLike(PLAN.name, 1, exactly(texts), { most }),
      ]
      return [
        linesOf(['T1']).map(([row, [id]]) => [row, id]),
        linesOf(['T1'], 2).map(([row]) => row),
        linesOf(['T2', 'T1.5']).map(([row, cells]) => [row, cells.slice(0, 2)]),
        linesOf(['T9']),
        [...workbook.linesLike(PLAN.name, 1, '1', { most: 2 })].map(([row]) => row),
        [...workbook.linesLike(PLAN.name, 1, 'T', { above: 3 })].map(([row]) => row),
        [...workbook.linesLike(PLAN.name, 1, 'T', { above: 1 })],
        [...workbook.linesLike(PLAN.name, 1, 'T2', { least: 2 })],
        [...workbook.linesLike('Nowhere', 1, 'T1')],
      ]
    },
  },
  {
    what: 'finds cells of neighbouring columns, and reads the lines of the first of them',
    run({ workbook }) {
      workbook.addTab(PLAN)
      workbook.append(PLAN.name, [
        ['Ann', 1, 'ann'],
        ['Bob', 2, 'x'],
        ['Cy', 3, 'Annie'],
      ])
      const found = (columns: readonly [number, number], pattern: string, most = 9) => {
        const { count, lines } = workbook.cellsLike(PLAN.name, columns, pattern)
        return [count, [...lines(most)].map(([row, cells]) => [row, cells.slice(0, 3)])]
      }
      return [
        found([1, 3], 'ann'),
        found([1, 3], '^ann$'),
        found([1, 3], 'ann', 2),
        found([2, 3], 'ann'),
        found([1, 1], 'z'),
        workbook.cellsLike('Nowhere', [1, 2], 'ann').count,
      ]
    },
  },
  {
    what: 'reads one row, and nothing below the last',
    run: ({ workbook }) => [1, 2, 99].map((row) => workbook.readRow('Deals', row)),
  },
  {
    what: 'knows formulas by their row, and those of a whole tab',
    run({ workbook }) {
      const isTaken = workbook.writeFormula('Empty', 1, 2, '=1+1')
      const formulas = workbook.formulasOfRow('Empty', 1, 3)
      const before = workbook.formulas('Empty')
      workbook.writeFormula('Empty', 2, 1, '=NOW()')
      const after = workbook.formulas('Empty')
      workbook.write('Empty', 1, 2, [['plain']])
      return [isTaken, formulas, before, after, workbook.formulasOfRow('Empty', 1, 3)]
    },
  },
  {
    what: 'selects a cell, whose tab is then the active one',
    run({ workbook }) {
      workbook.select('Empty', 3, 2)
      return [workbook.activeTab(), workbook.selectedRows()]
    },
  },
  {
    what: 'inserts blank columns behind one, and what stood there moves on',
    run({ workbook }) {
      workbook.insertColumns('Deals', 1, 2)
      return workbook.read('Deals')
    },
  },
  {
    what: 'holds the lock and gives back what was done',
    run: ({ lock }) => [
      lock.hold(() => 'done'),
      lock.hold(() => refused('no pipeline')),
      throws(() => lock.hold(() => JSON.parse('{'))),
    ],
  },
  {
    what: 'makes one trigger, takes it away, and knows the user’s own address',
    run: ({ triggers, mail, clock }) => {
      const made = [triggers.install('hourlyTouchline'), triggers.install('hourlyTouchline')]
      triggers.remove('hourlyTouchline')
      return [made, mail.ownAddress(), mail.remaining() > 0, clock.now()]
    },
  },
  {
    what: 'sends a mail, which takes one from what is left',
    run({ mail }) {
      const before = mail.remaining()
      return [mail.send('ann@example.com', { subject: 'a', text: 'b', html: 'c' }), before - mail.remaining()]
    },
  },
  {
    what: 'gives ids that are short and never the same',
    run({ ids }) {
      const made = Array.from({ length: 100 }, () => ids.next())
      return [new Set(made).size, made.every((id) => /^T\w{1,20}$/.test(id))]
    },
  },
  {
    what: 'takes looks without a word: formats, drop-downs, notes, widths, colours',
    run({ workbook }) {
      workbook.hideColumns('Deals', 3, 2)
      workbook.widenColumn('Deals', 1, 200)
      workbook.notes('Deals', 1, 1, ['who', ''])
      workbook.styleHeader('Deals', 1, 1, 2)
      const isOffered = workbook.offerWords('Deals', 4, 2, { words: ['yes', 'no'], help: 'help' })
      workbook.removeOffers('Deals', 4, 2, 'other')
      workbook.removeOffers('Deals', 4, 2, 'help')
      workbook.colour('Deals', 2, [])
      return [isOffered, workbook.merges('Deals', 1), workbook.shownRows('Deals', [2, 3])]
    },
  },
]
