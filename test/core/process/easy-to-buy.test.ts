// How easy it is to buy: papers, signers, forms, days from a spoken yes to done, the smallest first sale (D4).
import { easyToBuy } from '../../../src/core/process/easy-to-buy'
import { readProcess } from '../../../src/core/process/process'
import { PROCESS } from '../../../src/core/tabs/schema'
import { book, ledgerOf, on, pipelineOf, TODAY, tabOf } from '../../support/pipeline'

const HEADERS = ['Name', 'Stage', 'Value', 'Won date', 'E-mail']
type Row = readonly (string | number)[]
type Facts = Parameters<typeof ledgerOf>[1]

function figures(rows: readonly Row[], facts: Facts = {}, steps: readonly string[] = []) {
  const { pipeline, persons } = pipelineOf({ headers: HEADERS, rows })
  const lines = steps.map((step) => ({ stage: 'Close', step }))
  const process = readProcess(tabOf(PROCESS, lines), book())
  return easyToBuy(process, pipeline, persons, ledgerOf(rows.length, facts), on(TODAY))
}

it('counts the steps that ask for a document, a signature, a form; one may ask for several', () => {
  const steps = [
    ...['Sign the contract', 'Order form', 'First call', 'Approval by finance', 'Two documents'],
    ...['Questionnaire', 'Assign a rep', 'Inform them', 'Transform the design'],
  ]
  expect(figures([], {}, steps)).toMatchObject({ documents: 2, signers: 2, forms: 2 })
  const german = ['Den Vertrag unterschreiben lassen', 'Dokumente senden', 'Formular ausfüllen', 'Anruf']
  expect(figures([], {}, german)).toMatchObject({ documents: 2, signers: 1, forms: 1 })
  expect(figures([])).toMatchObject({ documents: 0, signers: 0, forms: 0 })
})

it('takes the middle of the days from a confirmed yes to won', () => {
  const rows = [
    ['Ann', 'Won', 1, '2026-02-10'],
    ['Bob', 'Won', 1, '2026-02-20'],
    ['Cy', 'Won', 1, '2026-02-01'],
    ['Di', 'Demo', 1, ''],
    ['Ed', 'Won', 1, '2026-02-20'],
  ]
  const yes = (gutConfirmed: string) => ({ gut: 'yes', gutConfirmed })
  const facts = {
    ...{ 0: yes('2026-02-07'), 1: yes('2026-02-05'), 2: yes('2026-02-09'), 3: yes('2026-02-01') },
    4: { gut: 'hope', gutConfirmed: '2026-02-01' },
  }
  expect(figures(rows, facts)).toMatchObject({ yesToDone: 9, yesToDoneSales: 2 })
  expect(figures(rows)).toMatchObject({ yesToDone: Number.NaN, yesToDoneSales: 0 })
})

it('finds the smallest sale that anybody began with', () => {
  const rows = [
    ['Ann', 'Won', 500, '2026-01-10', 'ann@x.com'],
    ['Ann', 'Won', 20, '2026-02-10', 'ann@x.com'],
    ['Bob', 'Won', 300, '', 'bob@x.com'],
    ['Cy', 'Won', 10, '', 'cy@x.com'],
    ['Cy', 'Won', 90, '2026-02-10', 'cy@x.com'],
    ['Di', 'Demo', 5, '', ''],
    ['Ed', 'Won', 0, '2026-02-10', ''],
  ]
  expect(figures(rows).smallestFirstSale).toBe(300)
  expect(figures([['Ann', 'Won', '', '2026-01-10']]).smallestFirstSale).toBeNaN()
})

it('takes what the columns of won rows say: how many, or their names; a yes and done by their days', () => {
  const headers = [...HEADERS, 'Documents', 'signers', 'Verbal yes on', 'Done on']
  const { pipeline, persons } = pipelineOf({
    headers,
    rows: [
      ['Ann', 'Won', 1, '2026-02-10', '', 3, 'Ann, her boss', '2026-02-01', '2026-02-04'],
      ['Bob', 'Won', 1, '2026-02-20', '', 'contract; NDA, order, ', '', '2026-02-11', ''],
      ['Cy', 'Demo', 1, '', '', 9, 9, '2026-02-01', '2026-02-02'],
      ['Di', 'Won', 1, '2026-02-20', '', '', 0, '2026-02-25', ''],
    ],
  })
  const found = easyToBuy(readProcess(null, book()), pipeline, persons, ledgerOf(4), on(TODAY))
  expect(found.perSale).toEqual({
    documents: { median: 3, sales: 2 },
    signers: { median: 1, sales: 2 },
    forms: { median: Number.NaN, sales: 0 },
  })
  expect(found).toMatchObject({ yesToDone: 6, yesToDoneSales: 2 })
})
