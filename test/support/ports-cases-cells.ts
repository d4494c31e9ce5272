// The ports' contract, first half: reading and writing cells.
import { type PortsCase, SERIAL, throws } from './ports-case'

export const CELL_CASES: readonly PortsCase[] = [
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
      return [
        workbook.read('Empty'),
        workbook.formulasOfRow('Empty', 1, 9),
        workbook.formulas('Empty').flat().join(''),
      ]
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
    what: 'tells the number formats of a column',
    run({ workbook }) {
      workbook.formatColumns('Deals', [2], 3, '[$€]#,##0')
      workbook.write('Deals', 4, 2, [[5]])
      return workbook.numberFormats('Deals', 2, 2, 3)
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
      workbook.formatColumns('Empty', [2], 2, 'yyyy-mm-dd hh:mm')
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
    what: 'writes one value into many cells, also neighbours, and text never becomes a formula',
    run({ workbook }) {
      workbook.fill('Deals', [], 'nothing')
      workbook.fill(
        'Deals',
        [
          [2, 1],
          [4, 2, 2],
        ],
        '=1+1',
      )
      workbook.fill('Deals', [[3, 1, 3]], '')
      return workbook.read('Deals')
    },
  },
]
