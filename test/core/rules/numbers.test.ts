// The rules and the schema against what PRODUCT and EXACTLY print: ids, defaults, sources, tabs and their columns.

import { normalise } from '../../../src/core/cells/text'
import { RULE_NUMBERS, STATE_ROWS } from '../../../src/core/rules/numbers'
import {
  CADENCE,
  LEDGER,
  LOG,
  ON_DEMAND_COLUMNS,
  OWN_COLUMNS,
  PLAN,
  PROFILE,
  RULES_TAB,
  SET_UP_TABS,
  type Tab,
  TODAY,
  TOUCHES,
} from '../../../src/core/tabs/schema'
import { MEDIA, OUTCOMES, plannedMedia } from '../../../src/core/tabs/vocabulary'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'

const DEFAULTS =
  'P2.key= P2.share=0.02 P2.keyDays=90 P2.green=30 P2.amber=45 P2.moves=3 P2.confirm=30 P3.days=14 P3c.days=14 P4.days=5 ' +
  'P4c.share=0.5 P5.days=14 P6.days=90 Q2.days=14 Q4.days=28 Q5.month=1 P8.flag=2 C1.least=12 C1.most=16 C1a.ideal=7 C1a.latest=10 C3.share=0.5 C4a.days=14 ' +
  'C6.client=7 C6.active=2 C7.part=3 C7.least=2 T1a.names= T1a.calls= T1a.verdicts= T2.block=120 T2.week=360 T3.calling=0.5 T5.minutes=10 T6.weeks=3 ' +
  'T7.alarm=1 T7.ask=14 T8.minutes=30 R1.again=180 R1.week=3 R6.days=90 D3.weeks=6 D8.days=30 F1.least=20 F4.record=0.05 ' +
  'live.rows=500 night.hour=3 mail.morning=7 mail.evening= mail.week=16 call.from=8 call.to=21'
const METHOD = 'Q5.month P2.green P2.amber C1.least C1.most T2.block T2.week T7.alarm T8.minutes'

describe('the rules', () => {
  it('have the ids and defaults of EXACTLY', () => {
    const written = RULE_NUMBERS.map(({ id, value }) => `${id}=${value ?? ''}`).sort()
    expect(written).toEqual(DEFAULTS.split(' ').sort())
  })

  it('say which figures come from the method', () => {
    const method = RULE_NUMBERS.filter(({ from }) => from === 'M').map(({ id }) => id)
    expect(method.sort()).toEqual(METHOD.split(' ').sort())
  })

  it('say what they are, in which unit and why, in plain words', () => {
    for (const { rules } of [ENGLISH, GERMAN])
      for (const { id, unit } of RULE_NUMBERS)
        expect([...rules[id], unit].every((words) => words.trim() !== '')).toBe(true)
  })

  it('share no id with what the night and set-up write', () => {
    const written: string[] = STATE_ROWS.map(({ id }) => id)
    const ids = [...RULE_NUMBERS.map(({ id }) => id), ...written]
    expect(new Set(ids).size).toBe(ids.length)
    expect(written).toEqual(expect.arrayContaining(['today', 'P4c.now', 'schema', 'spreadsheet']))
  })
})

const COLUMNS: readonly (readonly [Tab, string])[] = [
  [
    TODAY,
    'Order, Name, Done, Note, By, Why today, Reason to give, Ask, Phone, E-mail, Company, Due, Latest, Verdict, Owner, Touchline ID, Listed on',
  ],
  [
    TOUCHES,
    'Touch ID, When, Touchline ID, Name, Medium, Direction, Personal, Reason, Item, Outcome, Minutes, Category, Progress, ' +
      'Question, Great question, Referral asked, Experiment, Arm, Risk, Owner, Note',
  ],
  [
    LEDGER,
    'Touchline ID, Who, First touch, Last touch, Last inbound, Last attempt, Last through, Last counted, Last progress, ' +
      'Last media, Counts, Stage, Stage since, Decision date, First seen, Gut, Gut confirmed, Decision confirmed, Date moved, Back since, Risk, Promised, Benched, Wake on, On notice since, Carried over',
  ],
  [PLAN, 'Touchline ID, Day, Medium, Latest, Made on, Experiment, Arm'],
  [PROFILE, 'Profile, Field, Test, Value, Kind, Weight, Question'],
  [CADENCE, 'Segment, Least a year, Most a year, Media, Automated at most, Minimum gap'],
  [RULES_TAB, 'Id, Rule, Value, Default, Unit, From (M/T), Why'],
  [LOG, 'When, Job, Result, Seconds, Rows, Mails, Message'],
]

describe('the tabs', () => {
  it.each(COLUMNS.map(([tab, headers]) => [tab.name, tab, headers] as const))(
    '%s has its columns',
    (_, tab, headers) => {
      expect(tab.columns.map(({ header }) => header).join(', ')).toBe(headers)
    },
  )

  it('made by set-up are four to be seen and five hidden', () => {
    const names = (hidden: boolean) =>
      SET_UP_TABS.filter((tab) => tab.hidden === hidden).map(({ name }) => name)
    expect(names(false)).toEqual(['Today', 'Touches', 'Review', 'Rules'])
    expect(names(true).sort()).toEqual(['Cadence', 'Ledger', 'Plan', 'Profile', 'Snapshot'])
  })

  it('name every column once, and every key once', () => {
    for (const { columns } of SET_UP_TABS) {
      expect(new Set(columns.map(({ header }) => normalise(header))).size).toBe(columns.length)
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    }
  })

  it('add Touchline’s own columns at the right end in the order of PRODUCT', () => {
    expect(OWN_COLUMNS.map(({ header }) => header)).toEqual(
      'Touchline ID|Will they buy?|Decision date|Promised|Benched|Wake on|On notice since|Fit|Verdict|Next touch|By'.split(
        '|',
      ),
    )
    expect(ON_DEMAND_COLUMNS.map(({ header }) => header)).toEqual([
      'Segment',
      'Referred by',
      'Do not',
      'Second sale',
      'Satisfied?',
      'About them',
    ])
  })
})

describe('the words', () => {
  it('are fifteen media, five of them automated', () => {
    expect(MEDIA).toHaveLength(15)
    expect(MEDIA.filter(({ kind }) => kind === 'automated').map(({ word }) => word)).toEqual([
      ...['Card', 'Letter', 'Newsletter', 'Group e-mail', 'Mailer'],
    ])
  })

  it('are outcomes with the six of the keys first', () => {
    expect(OUTCOMES.slice(0, 6).map(({ word }) => word)).toEqual([
      ...['Reached', 'Left message', 'No answer', 'Meeting set', 'Not interested', 'Wrong number'],
    ])
    expect(OUTCOMES.filter(({ reached }) => !reached).map(({ word }) => word)).toEqual([
      ...['No answer', 'Wrong number', 'Out of office', 'Left the company'],
    ])
    expect(OUTCOMES.filter(({ clears }) => !clears).map(({ word }) => word)).toEqual([
      'No answer',
      'Wrong number',
    ])
  })

  it('plan the media of C4', () => {
    expect(
      plannedMedia()
        .map(({ medium, share }) => `${medium} ${share}`)
        .join(', '),
    ).toBe('Call 4, E-mail 4, Handwritten note 2, Meeting 2, Newsletter 2')
  })
})
