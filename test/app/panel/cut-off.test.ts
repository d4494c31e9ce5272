// Every act over ports in memory, cut off at each of its calls and done again: the same sheet as done once.
import type { DecideRequest, Decision } from '../../../src/app/panel/decide'
import type { LogRequest } from '../../../src/app/panel/log-touch'
import type { TodayPage } from '../../../src/app/panel/today-page'
import { lazy } from '../../../src/core/cells/lazy'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend, withoutIds } from '../../support/app-faults'

const LOG: Partial<LogRequest> = {
  medium: 'Call',
  outcome: 'Reached',
  reason: 'Price change in April',
  cells: [
    { field: 'gut', value: 'yes', seen: '' },
    { field: 'decision', value: '2026-04-10', seen: '' },
  ],
}

interface Act {
  readonly name: string
  /** What comes before it, never cut off. */
  readonly before?: (sheet: AppSheet) => unknown
  act(sheet: AppSheet, before: never, again: boolean): unknown
}

/** A log after which the row is parked, with a last ask for a referral. */
const END: Partial<LogRequest> = {
  ...LOG,
  outcome: 'Not interested',
  referralAsked: 'yes',
  cells: [
    { field: 'benched', value: 'bench 2026-03-05', seen: '' },
    { field: 'wakeOn', value: '2026-04-04', seen: '' },
  ],
}

const bob = (sheet: AppSheet) => sheet.card('Bob Ray')
const logBob = (sheet: AppSheet) => okOf(sheet.log({ ...LOG, id: bob(sheet).id })).undo
const endBob = (sheet: AppSheet) => okOf(sheet.log({ ...END, id: bob(sheet).id })).undo

const everybody = (sheet: AppSheet) => sheet.rows('Deals').map((row) => String(row['Touchline ID']))

const park = (id: string): Decision => ({
  id,
  verb: 'park',
  cells: [
    { field: 'benched', value: 'bench 2026-03-05', seen: '' },
    { field: 'wakeOn', value: '2026-04-04', seen: '' },
  ],
})
const SPRINT = { open: 4, claimed: 1700, surviving: 300, survivingRows: 1, isAnew: false }
const parked = (sheet: AppSheet, again: boolean): DecideRequest => ({
  key: 'k1',
  again,
  decisions: [park(bob(sheet).id), park(sheet.card('Ann Lee').id)],
  sprint: SPRINT,
})
const filled = (sheet: AppSheet, again: boolean): DecideRequest => ({
  key: 'k1',
  again,
  decisions: [
    { id: bob(sheet).id, verb: 'fill', cells: [{ field: 'decision', value: '2026-04-10', seen: '' }] },
  ],
})
const mailed = (sheet: AppSheet, again: boolean): DecideRequest => ({
  key: 'k1',
  again,
  decisions: [
    {
      ...park(bob(sheet).id),
      verb: 'say no',
      touch: { medium: 'E-mail', outcome: 'Sent', reason: 'Permission to say no', referralAsked: 'yes' },
    },
  ],
})

const ACTS: readonly Act[] = [
  {
    name: 'a log',
    before: bob,
    act: (sheet, card: { id: string }, again) => okOf(sheet.log({ ...LOG, id: card.id, again })),
  },
  {
    name: 'a log with what the panel was handed',
    before: bob,
    act: (sheet, { id, context }: ReturnType<typeof bob>, again) =>
      okOf(sheet.log({ ...LOG, id, context, again })),
  },
  {
    name: 'a log that parks the row and asks for a referral',
    before: bob,
    act: (sheet, { id, context }: ReturnType<typeof bob>, again) =>
      okOf(sheet.log({ ...END, id, context, again })),
  },
  {
    name: 'a batch of calls',
    before: (sheet) => okOf(sheet.today()).lines,
    act: (sheet, lines: TodayPage['lines']) =>
      okOf(
        sheet.logBatch(
          lines.slice(0, 3).map(({ id, line }, at) => ({
            ...(at === 0 ? END : LOG),
            id,
            line,
            note: `note ${at}`,
          })),
          lines.slice(3),
        ),
      ),
  },
  { name: 'its undo', before: endBob, act: (sheet, undo) => okOf(sheet.undo(undo)) },
  {
    name: 'a fact filled in',
    before: bob,
    act: (sheet, card: { id: string }) =>
      okOf(sheet.fill(card.id, { field: 'decision', value: '2026-04-10', seen: '' })),
  },
  {
    name: 'not today',
    before: bob,
    act: (sheet, card: { id: string }) => okOf(sheet.snooze(card.id, '2026-03-25')),
  },
  {
    name: 'quick add',
    act: (sheet) => okOf(sheet.add({ name: 'Eve Elm', company: 'Elm', email: 'eve@elm.com' })),
  },
  { name: 'undo', before: logBob, act: (sheet, undo) => okOf(sheet.undo(undo)) },
  { name: 'the bench', act: (sheet) => sheet.bench('bench', 2, 3) },
  {
    name: 'an edit',
    before: (sheet) => sheet.world.calls.push('typed'),
    act: (sheet) => sheet.type('Bob Ray', 'Will they buy?', 'yes'),
  },
  { name: 'remove', act: (sheet) => sheet.remove() },
  {
    name: 'rows parked by the court',
    act: (sheet, _, again) => okOf(sheet.decideAgain(parked(sheet, again))),
  },
  {
    name: 'their undo',
    before: (sheet) => okOf(sheet.decideAgain(parked(sheet, false))),
    act: (sheet) => okOf(sheet.undoBatch('k1')),
  },
  { name: 'a fact that acquits', act: (sheet, _, again) => okOf(sheet.decideAgain(filled(sheet, again))) },
  {
    name: 'its undo by the batch',
    before: (sheet) => okOf(sheet.decideAgain(filled(sheet, false))),
    act: (sheet) => okOf(sheet.undoBatch('k1')),
  },
  { name: 'a last mail', act: (sheet, _, again) => okOf(sheet.decideAgain(mailed(sheet, again))) },
  {
    name: 'its undo by the batch',
    before: (sheet) => okOf(sheet.decideAgain(mailed(sheet, false))),
    act: (sheet) => okOf(sheet.undoBatch('k1')),
  },
  {
    name: 'a newsletter to many',
    before: everybody,
    act: (sheet, ids: readonly string[]) => okOf(sheet.logMany(ids)),
  },
  {
    name: 'its undo by the batch',
    before: (sheet) => okOf(sheet.logMany(everybody(sheet))),
    act: (sheet) => okOf(sheet.undoBatch('k1')),
  },
  {
    name: 'an item for the library',
    act: (sheet) => okOf(sheet.library({ from: '2026-05-01', until: '2026-05-31' })),
  },
]

/** Copies of a sheet after its first night. */
const begun = lazy(() => {
  const sheet = setUpSheet()
  sheet.night('2026-03-05')
  return sheet.copier()
})

it.each(ACTS)('$name, cut off at any call and done again', ({ before, act }) => {
  const begin = begun()()
  const given = before?.(begin) as never
  const start = begin.copier()
  const calm = start()
  const begins = calm.world.calls.length
  act(calm, given, false)
  const calls = calm.world.calls.length - begins
  expect(calls).toBeGreaterThan(4)
  const wanted = withoutIds(calm.content('Log'))
  for (let cut = 1; cut <= calls; cut++) {
    const sheet = start()
    cutOff(sheet, cut)
    expect(() => act(sheet, given, false)).toThrow('cut off')
    mend(sheet)
    act(sheet, given, true)
    expect([cut, withoutIds(sheet.content('Log'))]).toEqual([cut, wanted])
  }
})
