// A row that was created on a day still to come is named, and judged as it stands.
import { createdToCome } from '../../../src/core/purge/days-to-come'
import { on, pipelineOf } from '../../support/pipeline'

const TODAY = on('2026-03-04')
const HEADERS = ['Name', 'Stage', 'Created']

it('names row and header of open rows alone; today is not to come', () => {
  const { pipeline } = pipelineOf({
    headers: HEADERS,
    rows: [
      ['Ann', 'Demo', '2062-01-05'],
      ['Bob', 'Demo', '2026-03-04 18:00'],
      ['Cy', 'Won', '2062-01-05'],
      ['Di', 'Demo', ''],
      ['', '', '2062-01-05'],
      ['Ed', 'Demo', '2026-03-05'],
    ],
  })
  expect(createdToCome(pipeline, TODAY)).toMatchObject([
    { row: 2, header: 'Created', code: 'createdToCome', shown: '2062-01-05' },
    { row: 7, header: 'Created', code: 'createdToCome', shown: '2026-03-05' },
  ])
})

it('says nothing without the column', () => {
  const { pipeline } = pipelineOf({ headers: ['Name'], rows: [['Ann']] })
  expect(createdToCome(pipeline, TODAY)).toEqual([])
})
