// The acts of the tools of More and of one person's history on a small sheet, each with the request that it is sent with,
// for tests that interrupt acts.
import type { ArchivePage } from '../../src/app/panel/archive'
import type { DuplicatesPage } from '../../src/app/panel/duplicates-page'
import type { HistoryPage } from '../../src/app/panel/history-page'
import { memo } from '../../src/core/cells/lazy'
import { type Accident, type Act, call, idOf } from './acts'
import { type Copy, type Spreadsheet, setUpSpreadsheet } from './spreadsheet'

const DEALS = [
  ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'Acme', 'ann@acme.com', '0170 5551234', 'Open', 900, '2024-01-05', '2026-03-30'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Open', 500, '2026-01-06', ''],
  ['A. Lee', 'Acme', 'ann@acme.com', '', 'Open', '', '2024-01-05', ''],
]

/** Two rows of one person, with touches of this year and of years ago, after two nights. */
const livedCopies = memo((isLive: boolean): Copy => {
  const sheet = setUpSpreadsheet({ Deals: DEALS })
  if (!isLive) sheet.click('Live formulas or written values')
  const ids = ['Ann Lee', 'A. Lee'].map((name) => idOf(sheet, name))
  const days = ['2024-02-01', '2024-03-05', '2026-02-02', '2026-02-03']
  const touch = ['Call', 'Out', '', 'Steel falls', '', 'Reached']
  sheet.put(
    'Touches!A2',
    days.map((day, at) => [`x${at}`, `${day} 10:00`, ids[at % 2] ?? '', '', ...touch]),
  )
  sheet.night('2026-03-04')
  sheet.setNow('2026-03-04 12:00')
  sheet.night('2026-03-05')
  sheet.setNow('2026-03-05 12:00')
  return sheet.copier()
})

type Request = readonly [endpoint: string, request?: unknown]

/** @param ask makes the request, which is the same when it is sent again; it may do before what the act needs */
function toolAct(name: string, ask: (sheet: Spreadsheet) => Request, isOnce = false): Act {
  let start: { readonly copy: Copy; readonly request: Request } | undefined
  const prepare = () => {
    const sheet = livedCopies(false)()
    const request = ask(sheet)
    return { copy: sheet.copier(), request }
  }
  return {
    name,
    before() {
      start ??= prepare()
      return start.copy()
    },
    act(sheet, { again = false, ...options }: Accident & { readonly again?: boolean } = {}) {
      const [endpoint = '', request] = start?.request ?? []
      try {
        call(sheet, endpoint, request, options)
      } catch (failure) {
        // What was done to the end before it was cut off is not there any more.
        if (!(again && isOnce)) throw failure
      }
    },
  }
}

const EXPERIMENT = {
  ...{ name: 'Opener', variable: 'first sentence', arms: ['Question', 'Fact'], success: ['Reached'] },
  ...{ smallestEffect: 0.1, plannedCalls: 400 },
}

const fileOf = (sheet: Spreadsheet): NonNullable<ArchivePage['file']> => {
  const { file } = call(sheet, 'panelArchive', { act: 'file' }, {}) as ArchivePage
  if (!file) throw new Error('Nothing is old enough')
  return file
}

const newest = (
  sheet: Spreadsheet,
): { readonly id: string; readonly seen: HistoryPage['touches'][number] } => {
  const id = idOf(sheet, 'Ann Lee')
  const [seen] = (call(sheet, 'panelHistory', { id, above: 0 }, {}) as HistoryPage).touches
  if (!seen) throw new Error('No touch')
  return { id, seen }
}

const merge = (sheet: Spreadsheet): object => {
  const [pair] = (call(sheet, 'panelDuplicates', undefined, {}) as DuplicatesPage).pairs
  const [stay, go] = pair?.sides.map(({ id }) => id) ?? []
  return { key: 'm1', stay, go, take: [], sign: pair?.sign }
}

export const TOOL_ACTS: readonly Act[] = [
  toolAct('experiment', () => ['panelExperiment', { is: 'started', experiment: EXPERIMENT }]),
  toolAct('days off', () => {
    const add = [{ is: 'dayOff', day: '2026-03-06', name: 'Away' }]
    return ['panelChangeDaysOff', { add, remove: [] }]
  }),
  toolAct('merge', (sheet) => ['panelMerge', merge(sheet)]),
  toolAct('undo of a merge', (sheet) => {
    call(sheet, 'panelMerge', merge(sheet), {})
    return ['panelUndoBatch', { batch: 'm1' }]
  }),
  toolAct('correction', (sheet) => {
    const { id, seen } = newest(sheet)
    return ['panelCorrect', { key: 'c1', id, touchId: seen.touchId, seen, wanted: { ...seen, note: 'Tea' } }]
  }),
  toolAct('a touch taken out', (sheet) => {
    const { id, seen } = newest(sheet)
    return ['panelCorrect', { key: 'c1', id, touchId: seen.touchId, seen, wanted: null }]
  }),
  toolAct('forget', (sheet) => ['panelForget', { id: idOf(sheet, 'Bob Ray'), name: 'Bob Ray' }], true),
  toolAct('old touches taken out', (sheet) => ['panelArchive', { act: 'take out', key: fileOf(sheet).key }]),
  toolAct(
    'old touches put back',
    (sheet) => {
      const { key, lines } = fileOf(sheet)
      call(sheet, 'panelArchive', { act: 'take out', key }, {})
      return ['panelArchive', { act: 'put back', lines }]
    },
    true,
  ),
  toolAct('undo of a night', () => ['panelNightUndo'], true),
  toolAct('tabs made again', (sheet) => {
    for (const { id, name } of sheet.workbook.sheets()) if (name === 'Cadence') sheet.workbook.deleteSheet(id)
    return ['panelMend', 'tabs']
  }),
  toolAct('target of the year', () => {
    return ['panelYear', { key: 'target', what: 'What is this year to bring?', amount: 90_000, answer: '' }]
  }),
  toolAct('neutral words', () => ['panelWording', { wording: 'neutral' }]),
  toolAct('what was stopped', () => ['panelStop', { what: 'Reports', is: 'stopped' }]),
]
