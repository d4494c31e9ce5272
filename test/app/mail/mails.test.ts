// What the mails are made of: the judged sheet of a day, for one reader.
import { judgedDay } from '../../../src/app/judge/judged-day'
import { readAndJudge } from '../../../src/app/judge/read-and-judge'
import { eveningFor } from '../../../src/app/mail/evening'
import { morningFor } from '../../../src/app/mail/morning'
import type { Reader } from '../../../src/app/mail/reader'
import { weekFor } from '../../../src/app/mail/week'
import { openRules } from '../../../src/app/sheet/open-rules'
import { Refused } from '../../../src/core/words/refusals'
import { type AppSheet, DEALS, okOf, setUpSheet } from '../../support/app-calls'
import { inOneLine } from '../../support/mails'
import { on } from '../../support/pipeline'

const READER: Reader = {
  address: 'ann@x.com',
  isOwnRow: () => true,
  leads: true,
  ownsNight: true,
  since: null,
  isAsked: false,
}
const TOLD = { news: [], standing: [], problems: { fresh: [], known: [] } }

function judged(sheet: AppSheet, day: string) {
  const rules = openRules(sheet.ports)
  if (rules instanceof Refused) throw new Error(rules.code)
  const read = readAndJudge(sheet.ports, rules, on(day))
  if (read instanceof Refused) throw new Error(read.code)
  return { rules, day: judgedDay(sheet.ports.workbook, rules, read) }
}

const morning = (sheet: AppSheet, at: string, reader: Partial<Reader> = {}) => {
  const { rules, day } = judged(sheet, at)
  return morningFor(sheet.ports, rules, day, { ...READER, ...reader }, TOLD)
}
const evening = (sheet: AppSheet, at: string, reader: Partial<Reader> = {}) => {
  const { rules, day } = judged(sheet, at)
  return eveningFor(sheet.ports, rules, day, { ...READER, ...reader })
}
const week = (sheet: AppSheet, at: string, reader: Partial<Reader> = {}) => {
  const { rules, day } = judged(sheet, at)
  return weekFor(sheet.ports, rules, day, { ...READER, ...reader })
}

const [HEADERS = [], ...ROWS] = DEALS
const OWNED = [[...HEADERS, 'Owner'], ...ROWS.map((row, at) => [...row, at === 0 ? 'Kim' : 'Lou'])]
/** Column of the decision date. */
const CLOSE = 1 + (HEADERS as readonly string[]).indexOf('Close date')
const isKims = (owner: string): boolean => owner === 'Kim'

describe('the morning', () => {
  it('has links to rows, and the time of a promise for the calendar', () => {
    const sheet = setUpSheet()
    sheet.type('Ann Lee', 'Promised', '2026-03-05 10:30')
    const { subject = '', text = '' } = morning(sheet, '2026-03-05') ?? {}
    expect(subject).toMatch(/^Thu 5 Mar · \d today · first Ann Lee$/)
    expect(text).toContain('https://docs.google.com/spreadsheets/d/memory/edit#gid=0&range=A2\n')
    expect(text).toContain('&dates=20260305T103000/20260305T110000&ctz=')
    expect(text).toContain('Ask for a referral')
  })

  it('is of the reader’s own rows, and says nothing of others', () => {
    const sheet = setUpSheet({ Deals: OWNED })
    const { text = '', html = '' } = morning(sheet, '2026-03-05', { isOwnRow: isKims, leads: false }) ?? {}
    expect(text).toContain('Ann Lee')
    expect(text + html).not.toMatch(/Bob|Cyd|Dee/)
    expect(morning(sheet, '2026-03-05', { isOwnRow: () => false, leads: false })).toBeNull()
  })

  it('says verdicts that changed since the last one, and who is back from the bench', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    const since = (day: string): string =>
      inOneLine(morning(sheet, '2026-03-06', { since: on(day) })?.text ?? '')
    expect(since('2026-03-03')).toContain('Bob Ray · Notice · no decision date')
    expect(since('2026-03-04')).not.toContain('New verdicts')
    sheet.type('Dee Dow', 'Benched', 'bench 2026-03-05')
    sheet.type('Dee Dow', 'Wake on', '2026-03-10')
    const text = inOneLine(morning(sheet, '2026-03-10', { since: on('2026-03-09') })?.text ?? '')
    expect(text).toContain('Dee Dow · back from the bench, New')
  })

  it('says what else the last night made of a row, and whatever its new verdict is', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    const said = (): string =>
      inOneLine(morning(sheet, '2026-03-12', { since: on('2026-03-11') })?.text ?? '')
    sheet.night('2026-03-11')
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Purge/)
    // An import, which no edit follows.
    sheet.tab('Deals').write(3, CLOSE, [['2026-03-25']])
    sheet.night('2026-03-12')
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Keep/)
    expect(said()).toContain('Bob Ray · Keep')
  })

  it('speaks neutrally where the row on Rules says so', () => {
    const sheet = setUpSheet()
    sheet.ports.workbook.append('Rules', [['wording', '', 'neutral']])
    sheet.night('2026-03-05')
    const text = inOneLine(morning(sheet, '2026-03-12')?.text ?? '')
    expect(text).toContain('Bob Ray · Parked')
    expect(text).not.toMatch(/purge|never|\bgut\b|notice/i)
  })
})

describe('the time in mails', () => {
  const BLOCKS = [
    ['Start', 'End', 'For', 'Owner', 'Proven'],
    ['2026-02-24 09:00', '2026-02-24 11:00', '', '', ''],
    ['2026-03-04 09:00', '2026-03-04 11:00', '', '', ''],
    ['2026-03-05 09:00', '2026-03-05 11:00', '', '', ''],
    ['2026-03-05 14:00', '2026-03-05 15:00', 'Clients', '', ''],
  ]
  const blocked = (): AppSheet => {
    const sheet = setUpSheet({ Deals: DEALS, Blocks: BLOCKS })
    const row = ['pact', '', READER.address, '', 'accepted']
    sheet.ports.workbook.append('Rules', [row])
    sheet.world.setNow('2026-03-04 09:10')
    sheet.log({
      id: String(sheet.deal('Ann Lee')['Touchline ID']),
      medium: 'Call',
      outcome: 'Reached',
      minutes: 40,
    })
    return sheet
  }

  it('are the blocks of the day, and what was promised and proven on the day before', () => {
    const text = inOneLine(morning(blocked(), '2026-03-05')?.text ?? '')
    expect(text).toContain('Your block today: 09:00 to 11:00. Put 09:00 to 11:00 in the calendar')
    expect(text).toContain('For clients today: 14:00 to 15:00.')
    expect(text).toContain('Yesterday: 2 h promised, 40 min proven.')
    expect(inOneLine(evening(blocked(), '2026-03-04')?.text ?? '')).toContain('40 min proven today.')
  })

  it('tell the colleague of a pact once a week what was missed (T10)', () => {
    const missed = 'missed 1 of 1 prospecting block last week'
    const told = (since: string | null): string =>
      inOneLine(morning(blocked(), '2026-03-05', { since: since === null ? null : on(since) })?.text ?? '')
    expect(told('2026-02-27')).toContain(missed)
    expect(told('2026-03-02')).not.toContain(missed)
    expect(inOneLine(morning(blocked(), '2026-03-05', { address: 'bob@x.com' })?.text ?? '')).not.toContain(
      missed,
    )
  })
})

describe('the evening', () => {
  it('prepares the next working day: who lacks a reason, and who has to wait', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    const { subject, text = '' } = evening(sheet, '2026-03-06') ?? {}
    expect(subject).toMatch(/^Fri 6 Mar · Mon 9 Mar \d · \d lacks? a reason$/)
    expect(text).toMatch(/- Bob Ray, Bolt · Call · no reason yet/)
    expect(text).not.toMatch(/today/i)
  })

  it.each([
    ['one owner', DEALS],
    ['several owners', OWNED],
  ])('names the same people as the evening in the panel, with %s', (_, Deals) => {
    const sheet = setUpSheet({ Deals })
    sheet.setRule('T5.minutes', 36)
    sheet.night('2026-03-05')
    sheet.world.setNow('2026-03-06 18:00')
    const { list, over } = okOf(sheet.evening())
    const { subject, text = '' } = evening(sheet, '2026-03-06') ?? {}
    expect(over.length).toBeGreaterThan(0)
    expect(subject).toContain(`Mon 9 Mar ${list.length} ·`)
    const places = [...list, ...over].map(({ name }) => text.lastIndexOf(`- ${name}`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  it('keeps to the reader’s own rows and to the days that hold somebody', () => {
    const sheet = setUpSheet({ Deals: OWNED })
    expect(evening(sheet, '2026-03-05', { isOwnRow: isKims })?.text).not.toMatch(/Bob|Cyd|Dee/)
    expect(evening(sheet, '2026-03-05', { isOwnRow: () => false })).toBeNull()
  })
})

describe('the week', () => {
  const twoWeeks = (): AppSheet => {
    const sheet = setUpSheet()
    for (const day of ['2026-03-05', '2026-03-09', '2026-03-13']) sheet.night(day)
    return sheet
  }

  it('is told once there are two, by Review and the log', () => {
    const sheet = setUpSheet()
    sheet.night('2026-03-05')
    expect(week(sheet, '2026-03-06')).toBeNull()
    const { subject, text = '' } = week(twoWeeks(), '2026-03-13') ?? {}
    expect(subject).toMatch(/^Week 11: 0 min proven of 6 h · \S+ survives$/)
    expect(text).toMatch(/^Touches +0 +0$/m)
    expect(inOneLine(text)).toMatch(/Of \S+ claimed on Mon 9 Mar: /)
    expect(inOneLine(text)).toContain('Which hours of next week belong to prospecting?')
  })

  it('asks for hours only where the reader has no prospecting block next week', () => {
    const decides = (start: string, what = ''): string => {
      const block = [start, `${start.slice(0, 11)}11:00`, what, '', '']
      const sheet = setUpSheet({
        Deals: DEALS,
        Blocks: [['Start', 'End', 'For', 'Owner', 'Proven'], block],
      })
      for (const day of ['2026-03-05', '2026-03-09', '2026-03-13']) sheet.night(day)
      return inOneLine(week(sheet, '2026-03-13')?.text ?? '')
    }
    const asked = 'Which hours of next week'
    expect(decides('2026-03-16 09:00')).not.toContain(asked)
    expect(decides('2026-03-13 09:00')).toContain(asked)
    expect(decides('2026-03-23 09:00')).toContain(asked)
    expect(decides('2026-03-16 09:00', 'Clients')).toContain(asked)
  })

  it('is none for who does not lead', () => {
    expect(week(twoWeeks(), '2026-03-13', { leads: false })).toBeNull()
  })
})
