// What the app may rely on of its ports, as steps over them; each is run over memory and over Google's emulated services.
import type { PanelPorts } from '../../src/app/sheet/panel-ports'
import { LEDGER, PLAN, REVIEW, TODAY } from '../../src/core/tabs/schema'

export interface PortsCase {
  readonly what: string
  /** What is seen; compared as JSON, so Dates as the instants they are. */
  run(ports: PanelPorts): unknown
}

/** The tabs each case begins with; ISO text stands for a date. */
export const CASE_TABS = {
  Deals: [
    ['Name', 'Amount', 'Close date', ''],
    ['Ann', 900, '2026-03-29', ''],
    ['Bob', '', '2026-10-25 02:30', true],
    ['', '', '', ''],
    ['Cyd', 0, '', ''],
  ],
  Empty: [],
} as const

/** What a call throws stands for: whether it throws. */
const throws = (work: () => unknown): boolean => {
  try {
    work()
    return false
  } catch {
    return true
  }
}

/** Days of March 2026 as serial numbers. */
const SERIAL = 46_082

export const PORTS_CASES: readonly PortsCase[] = [
  {
    what: 'reads a tab to its last content, blanks as empty text, days as dates at the sheet’s wall clock',
    run: ({ workbook }) => workbook.read('Deals'),
  },
  {
    what: 'reads an empty tab as one blank cell, a missing one as null',
    run: ({ workbook }) => [workbook.read('Empty'), workbook.read('Nowhere'), workbook.readHeader('Empty')],
  },
  {
    what: 'knows its tabs, its zone and what is there',
    run: ({ workbook }) => [
      workbook.tabs(),
      workbook.zoneName,
      workbook.zone(Date.UTC(2026, 2, 29, 12)),
      workbook.has('Deals'),
      workbook.has('Nowhere'),
      workbook.activeTab(),
      workbook.selectedRows(),
    ],
  },
  {
    what: 'reads the header as wide as the whole tab, none of a missing tab',
    run({ workbook }) {
      workbook.write('Deals', 5, 6, [['far']])
      return [workbook.readHeader('Deals'), workbook.readHeader('Nowhere')]
    },
  },
  {
    what: 'reads one column for so many rows, or to the last content of the tab',
    run: ({ workbook }) => [
      workbook.readColumn('Deals', 1, 2, 3),
      workbook.readColumn('Deals', 2, 1, -1),
      workbook.readColumn('Deals', 1, 30, -1),
      throws(() => workbook.readColumn('Deals', 1, 55, 10)),
      throws(() => workbook.readColumn('Nowhere', 1, 1, 1)),
    ],
  },
  {
    what: 'keeps text as text: never a formula, number, date or truth value',
    run({ workbook }) {
      const texts = ['=1+1', '+49 30 1234', "'quoted", '007', '1/2', 'TRUE', '2026-03-04', '@x', ' a ']
      workbook.write('Empty', 1, 1, [texts])
      workbook.append('Empty', [texts])
      workbook.append('Empty', [texts, texts])
      return [workbook.read('Empty'), workbook.formulasOfRow('Empty', 1, 9), workbook.hasVolatile('Empty')]
    },
  },
  {
    what: 'writes short lines out with blanks, and what is no number as a blank',
    run({ workbook }) {
      workbook.write('Deals', 2, 1, [['Dee'], ['Eve', Number.NaN, null, undefined], [1, 2, 3, 4]])
      return workbook.read('Deals')
    },
  },
  {
    what: 'writes nothing where there is nothing to write',
    run({ workbook }) {
      workbook.write('Deals', 2, 1, [])
      workbook.write('Deals', 2, 1, [[]])
      workbook.append('Deals', [])
      return workbook.read('Deals')
    },
  },
  {
    what: 'grows a tab that is too short or too narrow',
    run({ workbook }) {
      workbook.write('Empty', 61, 28, [['x', 'y']])
      workbook.makeRoom('Empty', 700)
      return [
        workbook.readColumn('Empty', 28, 61, 1),
        workbook.readColumn('Empty', 1, 700, 1),
        workbook.readHeader('Empty')[0]?.length,
      ]
    },
  },
  {
    what: 'refuses to write to a tab that is missing',
    run: ({ workbook }) => [
      throws(() => workbook.write('Nowhere', 1, 1, [['x']])),
      throws(() => workbook.append('Nowhere', [['x']])),
      throws(() => workbook.makeRoom('Nowhere', 5)),
    ],
  },
  {
    what: 'shows a date where a Date was written, a number where a number was',
    run({ workbook }) {
      const noon = new Date(Date.UTC(2026, 2, 4, 11))
      workbook.write('Empty', 1, 1, [[noon, SERIAL, 'x']])
      workbook.write('Empty', 2, 1, [[new Date(Date.UTC(2026, 9, 25, 0, 30))]])
      return workbook.read('Empty')
    },
  },
  {
    what: 'shows a number as a date in a column of dates, also below and over other dates',
    run({ workbook }) {
      workbook.formatColumn('Empty', 2, 2, 'yyyy-mm-dd hh:mm')
      workbook.write('Empty', 1, 1, [
        [SERIAL, SERIAL],
        [SERIAL, SERIAL + 0.5],
      ])
      workbook.write('Deals', 2, 3, [[SERIAL], ['soon']])
      return [workbook.read('Empty'), workbook.read('Deals')]
    },
  },
  {
    what: 'appends behind the last content of any column',
    run({ workbook }) {
      workbook.write('Deals', 9, 4, [['note']])
      workbook.append('Deals', [['one']])
      workbook.append('Deals', [['two'], ['three', 3]])
      workbook.append('Empty', [['first']])
      return [workbook.read('Deals'), workbook.read('Empty')]
    },
  },
  {
    what: 'adds a tab of days shown as dates, with its headers, behind the others and in front of the user',
    run({ workbook }) {
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
    what: 'adds a hidden tab, whose days stay numbers',
    run({ workbook }) {
      workbook.addTab(LEDGER)
      workbook.append(LEDGER.name, [['T1', SERIAL, SERIAL + 0.25]])
      return workbook.read(LEDGER.name)
    },
  },
  {
    what: 'furnishes a tab that is there already',
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
    what: 'knows formulas by their row, and volatile ones',
    run({ workbook }) {
      const isTaken = workbook.writeFormula('Empty', 1, 2, '=1+1')
      const formulas = workbook.formulasOfRow('Empty', 1, 3)
      const before = workbook.hasVolatile('Empty')
      workbook.writeFormula('Empty', 2, 1, '=NOW()')
      const after = workbook.hasVolatile('Empty')
      workbook.write('Empty', 1, 2, [['plain']])
      return [isTaken, formulas, before, after, workbook.formulasOfRow('Empty', 1, 3)]
    },
  },
  {
    what: 'holds the lock and gives back what was done',
    run: ({ lock }) => [
      lock.hold(() => 'done'),
      lock.holdToEnd(() => 'declined'),
      lock.holdToEnd(() => 'done'),
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
      workbook.hideColumn('Deals', 4)
      workbook.widenColumn('Deals', 1, 200)
      workbook.note('Deals', 1, 1, 'who')
      workbook.styleHeader('Deals', 1, 1, 2)
      const isOffered = workbook.offerWords('Deals', 4, 2, ['yes', 'no'], 'help')
      workbook.removeOffers('Deals', 4, 2, 'other')
      workbook.removeOffers('Deals', 4, 2, 'help')
      workbook.colour('Deals', 2, [])
      return [isOffered, workbook.mergedTo('Deals', 1), workbook.shownRows('Deals', [2, 3])]
    },
  },
]

/** One case by its place, as plain JSON. */
export const runCase = (at: number, ports: PanelPorts): unknown =>
  JSON.parse(JSON.stringify(PORTS_CASES[at]?.run(ports) ?? null))
