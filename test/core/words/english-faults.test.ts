// What is wrong with a cell, in English, by the facts it is made of.
import { ENGLISH } from '../../../src/core/words/english'
import { type Fault, faultText, saidProblems } from '../../../src/core/words/faults'
import { on } from '../../support/pipeline'

it.each<[Fault, string]>([
  [{ code: 'day' }, 'this is not a date: write it as YYYY-MM-DD'],
  [{ code: 'day', shown: 'Q1 2027', form: 'DD.MM.YYYY' }, '"Q1 2027" is not a date: write it as DD.MM.YYYY'],
  [{ code: 'day', shown: 'soon' }, '"soon" is not a date: write it as YYYY-MM-DD'],
  [
    { code: 'dayOrder', first: on('2026-03-04') },
    'the dates could be day-first or month-first: read by their separator (the first as 4 Mar 2026); say which on Rules, in the row order.days',
  ],
  [
    { code: 'dayOrder', first: Number.NaN },
    'the dates could be day-first or month-first: read by their separator; say which on Rules, in the row order.days',
  ],
  [
    { code: 'dayOrderUnclear', hasTimes: true },
    'the dates could be day-first or month-first: write them as YYYY-MM-DD HH:MM',
  ],
  [
    { code: 'createdToCome', shown: '2062-01-05' },
    '"2062-01-05": this day is still to come: is the year right?',
  ],
  [
    { code: 'stageUnknown', shown: 'Absage', rows: 2 },
    'what is "Absage" (2 rows): open, won or lost? Tell me in the panel under More, How I read your sheet, or on Rules in its stage row',
  ],
  [
    { code: 'stageKind', shown: 'Ghosted', taken: null },
    'the stage "Ghosted" is neither open, won nor lost: write one of the three; until then its rows wait',
  ],
  [
    { code: 'currencies', codes: ['EUR', 'USD'] },
    'several currencies are mixed (EUR, USD): each is added up by itself',
  ],
  [
    { code: 'valueNumbers', field: 'Staff', shown: 'many', wanted: 2 },
    'Staff: "many" is not two numbers or dates, as "10 and 50"',
  ],
  [
    { code: 'plannedCalls', enough: Number.NaN, effect: Number.NaN },
    'say how many calls are planned, as a whole number of 2 or more',
  ],
  [
    { code: 'plannedCalls', enough: 1570, effect: 0.1 },
    'say how many calls are planned, as a whole number of 2 or more; 1,570 find a difference of 10 % whatever the usual rate',
  ],
])('%j', (fault, text) => {
  expect(faultText(ENGLISH.faults, fault)).toBe(text)
})

it('keeps its place beside the words', () => {
  const place = { tab: 'Time', row: 4, header: 'Start' }
  const [problem] = saidProblems(ENGLISH.faults, [{ ...place, code: 'stretchStart' }])
  expect(problem).toEqual({ ...place, text: ENGLISH.faults.stretchStart({ code: 'stretchStart' }) })
  if (!problem) return
  expect([
    ENGLISH.mail.problem(problem, false),
    ENGLISH.mail.problem(problem, true),
    ENGLISH.logProblems(2, { ...problem, row: 0 }),
  ]).toEqual([
    `Time, row 4, Start: ${problem.text}.`,
    `Still: Time, row 4, Start: ${problem.text}.`,
    `I could not read 2 things; the first: Time, Start: ${problem.text}.`,
  ])
})
