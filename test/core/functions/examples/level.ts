// Examples of LEVEL_DATES.
import { serialOf } from '../../../../src/core/calendar/day'
import type { Examples, Rows } from '../../../support/examples'
import { on } from '../../../support/pipeline'

/** A day as the functions give it. */
const day = (iso: string): number => serialOf(on(iso))
const days = (...isos: string[]): number[][] => isos.map((iso) => [day(iso)])

const HEAVY_MONDAY: Rows = [['Next touch'], ['2026-03-09'], ['2026-03-09'], ['2026-03-09'], ['2026-03-10']]
const PLAIN: Rows = HEAVY_MONDAY.slice(1)

export const EXAMPLES: Record<string, Examples> = {
  LEVEL_DATES: {
    answers: [
      {
        what: 'Two touches a day from Monday to Friday: without an earliest day nobody comes before the own date',
        given: { dates: HEAVY_MONDAY, capacity: 2 },
        result: [['Next touch'], ...days('2026-03-09', '2026-03-09', '2026-03-10', '2026-03-10')],
      },
      {
        what: 'Windows as NEXT_WINDOW gives them: the third comes earlier, since it must not come later',
        given: {
          dates: PLAIN,
          capacity: 2,
          earliest: [['2026-03-09'], ['2026-03-09'], ['2026-03-05'], ['2026-03-10']],
          latest: [['2026-03-12'], ['2026-03-12'], ['2026-03-09'], ['2026-03-13']],
          fixed: [[true], [true], [''], ['']],
        },
        result: days('2026-03-09', '2026-03-09', '2026-03-06', '2026-03-10'),
      },
      {
        what: 'Room on Monday and Saturday only, and a holiday; blanks stay blank',
        given: {
          dates: [['2026-03-09'], [''], ['2026-03-09'], ['2026-03-10']],
          capacity: [[1, 0, 0, 0, 0, 1, 0]],
          holidays: [['Holiday'], ['2026-03-14']],
        },
        result: [...days('2026-03-09'), [''], ...days('2026-03-16', '2026-03-21')],
      },
      {
        what: 'Both must be done by the 9th and a day holds one: the second comes a day late, after its latest',
        given: {
          dates: days('2026-03-09', '2026-03-09'),
          capacity: 1,
          latest: days('2026-03-09', '2026-03-09'),
        },
        result: days('2026-03-09', '2026-03-10'),
      },
    ],
    messages: [
      {
        what: 'A date that cannot be read',
        given: { dates: [['2026-03-09'], ['after the fair']], capacity: 2 },
        result: 'dates, row 2: "after the fair" is not a date',
      },
      {
        what: 'A week without room',
        given: { dates: PLAIN, capacity: 0 },
        result:
          'capacity: give one number for Monday to Friday, or seven from Monday to Sunday; at least one day must hold 1',
      },
      {
        what: 'A range of other rows',
        given: { dates: PLAIN, capacity: 2, latest: [['2026-03-12'], ['2026-03-12']] },
        result: 'latest: 2 by 1 cells beside 4 by 1 dates: give the same rows as dates',
      },
    ],
  },
}
