// A sheet with rows on Purge and on Notice, and the decisions that the panel sends about them.
import type { Decision } from '../../src/app/panel/decide'
import { type AppSheet, setUpSheet } from './app-calls'

export const COURT_DEALS = [
  ['Name', 'Company', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', 'Last stage change', 'Owner'],
  ['Ann Lee', 'Acme', 'ann@acme.com', 'Demo', 900, '2026-01-05', '2026-04-20', '2026-03-25', 'Kim'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', 'Demo', 500, '2026-01-06', '', '2026-01-06', 'Kim'],
  ['Cyd Fox', 'Core', 'cyd@core.com', 'Won', 700, '2025-01-06', '2025-06-01', '2025-06-01', 'Kim'],
  ['Eli Orr', 'Elm', 'eli@elm.com', 'Demo', 300, '2026-01-06', '2026-12-01', '2026-01-06', 'Lou'],
  ['Flo Day', 'Fir', 'flo@fir.com', 'Demo', 200, '2026-01-06', '2026-02-01', '2026-01-06', 'Lou'],
  ['Gus Hay', 'Gum', '', 'Demo', '', '2026-01-06', '', '2026-01-06', 'Kim'],
] as const

/** Noon of the day on which the court sits. */
export const SITS = '2026-03-27'

/** After nights in which notices ran out: Bob, Eli, Flo and Gus are on Purge, Flo by the gut; Ann is kept. */
export function accusedSheet(deals: readonly (readonly (string | number)[])[] = COURT_DEALS): AppSheet {
  const sheet = setUpSheet({ Deals: deals })
  sheet.type('Flo Day', 'Will they buy?', 'never')
  sheet.night('2026-03-19')
  sheet.night('2026-03-26')
  sheet.night(SITS)
  sheet.world.setNow(`${SITS} 12:00`)
  return sheet
}

export const idOf = (sheet: AppSheet, name: string): string => String(sheet.deal(name)['Touchline ID'])

/** Parks a row as the panel does. */
export const park = (sheet: AppSheet, name: string, until = '2026-04-26'): Decision => ({
  id: idOf(sheet, name),
  verb: 'park',
  cells: [
    { field: 'benched', value: `bench ${SITS}`, seen: '' },
    { field: 'wakeOn', value: until, seen: '' },
  ],
})

/** Fills in a fact. */
export const fill = (
  sheet: AppSheet,
  name: string,
  field: 'decision' | 'gut',
  value: string,
  seen = '',
): Decision => ({ id: idOf(sheet, name), verb: 'fill', cells: [{ field, value, seen }] })

/** The last mail, after which the row is parked. */
export const sayNo = (sheet: AppSheet, name: string): Decision => ({
  ...park(sheet, name),
  verb: 'say no',
  touch: { medium: 'E-mail', outcome: 'Sent', reason: 'Permission to say no' },
})

/** The last ask for a referral. */
export const ask = (sheet: AppSheet, name: string): Decision => ({
  id: idOf(sheet, name),
  verb: 'ask',
  cells: [],
  touch: { medium: 'E-mail', outcome: 'Sent', reason: 'Last ask', referralAsked: 'yes' },
})

export const later = (sheet: AppSheet, name: string): Decision => ({
  id: idOf(sheet, name),
  verb: 'later',
  cells: [],
})
