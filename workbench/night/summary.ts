// What the command tells of a run: verdicts, audit, Today, the mail, what could not be read, where the result is.
import { CARD_WORDS } from '../../sidebar/audit/card-words'
import { notKeptText } from '../workbook/files/xlsx-not-kept'
import { isoOfDay } from './calendar'
import type { NightResult } from './night-run'
import { readingLines } from './reading-text'
import { type Problem, VERDICTS, type Verdict } from './reports'
import { textTable } from './text-table'
import { type VerdictRow, verdictRows } from './verdict-rows'

const EXAMPLES_EACH = 3
const TODAY_SHOWN = 12
const PROBLEMS_SHOWN = 10

/** The summary as lines of text. */
export function summary(
  result: NightResult,
  saved: string | undefined,
  notKept: readonly string[] = [],
): string {
  const { setUp, otherTabs, night, google } = result
  const rows = verdictRows(result.workbook, setUp)
  const { audit } = night
  const sections = [
    [
      `${setUp.tab}: the night of ${isoOfDay(night.today)}`,
      ...(otherTabs.length > 0 ? [CARD_WORDS.english.otherTabs(otherTabs)] : []),
      `${count(audit.rows)} rows, ${count(audit.open)} open. Touchline reads: ${matchedText(setUp.matched)}.`,
      ...(result.isRepeated
        ? ['This night had been run before: nothing was done twice, no mail was sent.']
        : []),
    ],
    verdictTable(rows, night.audit),
    [auditText(result)],
    exampleTable(rows),
    titled('Today', todayLines(result)),
    titled('Could not be read', problemLines(night.problems)),
    titled('How I read your sheet', readingLines(setUp.reading)),
    titled('Set-up says', setUp.messages.slice(1)),
    titled(mailTitle(google.outbox.length), mailLines(result)),
    [saved === undefined ? 'Nothing was saved: add --out FILE.xlsx to keep the result.' : `Saved: ${saved}`],
    [notKeptText(notKept)].filter(Boolean),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const count = (value: number): string => Math.round(value).toLocaleString('en-US')

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => (line === '' ? '' : `  ${line}`))]

function matchedText(matched: Readonly<Record<string, string>>): string {
  return Object.entries(matched)
    .map(([field, header]) => `${field} from "${header}"`)
    .join(', ')
}

function auditText({ night: { audit } }: NightResult): string {
  const { open, survivingRows, unvalued, beside } = audit
  const money = (of: 'claimed' | 'surviving'): string =>
    [audit, ...beside].map((one) => `${count(one[of])}${one.code && ` ${one.code}`}`).join(' and ')
  const line = `The pipeline claims ${money('claimed')} in ${count(open)} open rows; ${money('surviving')} survives in ${count(survivingRows)}.`
  const blank = unvalued === 1 ? '1 row without a value is' : `${count(unvalued)} rows without a value are`
  return unvalued === 0 ? line : `${line} ${blank} not in the sums.`
}

/** Counts by verdict. Sums of values only where the cells are plain numbers and their total equals the audit's. */
function verdictTable(
  rows: readonly VerdictRow[],
  { claimed, verdicts }: NightResult['night']['audit'],
): string[] {
  const sums = new Map<Verdict, number>()
  for (const { verdict, value } of rows) {
    if (typeof value === 'number') sums.set(verdict, (sums.get(verdict) ?? 0) + value)
  }
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0)
  const hasValues = claimed > 0 && Math.abs(total - claimed) < 0.5
  return textTable(
    [
      { title: 'Verdict' },
      { title: 'Rows', align: 'right' },
      ...(hasValues ? [{ title: 'Value', align: 'right' as const }] : []),
    ],
    VERDICTS.map((verdict) => [verdict, count(verdicts[verdict]), count(sums.get(verdict) ?? 0)]),
  )
}

/** The first rows of each verdict with their why. */
function exampleTable(rows: readonly VerdictRow[]): string[] {
  const examples = VERDICTS.flatMap((verdict) =>
    rows.filter((row) => row.verdict === verdict).slice(0, EXAMPLES_EACH),
  )
  if (examples.length === 0) return []
  return textTable(
    [
      { title: 'Row', align: 'right' },
      { title: 'Who', widest: 44 },
      { title: 'Verdict' },
      { title: 'Why', widest: 100 },
    ],
    examples.map(({ row, who, verdict, why }) => [String(row), who, verdict, why]),
  )
}

function todayLines({ night: { items, left } }: NightResult): string[] {
  if (items.length === 0) return ['nobody is due']
  const table = textTable(
    [
      { title: '', align: 'right' },
      { title: 'Who', widest: 40 },
      { title: 'By' },
      { title: 'Why', widest: 48 },
      { title: 'Ask', widest: 48 },
    ],
    items.slice(0, TODAY_SHOWN).map(({ order, name, company, by, why, ask }) => {
      const who = company === '' || company === name ? name : `${name}, ${company}`
      return [String(order), who, by, why, ask]
    }),
  )
  const more = items.length - TODAY_SHOWN
  return [
    ...table,
    ...(more > 0 ? [`and ${more} more on the Today tab`] : []),
    ...(left > 0 ? [`${count(left)} more ${left === 1 ? 'is' : 'are'} due beyond what a day holds`] : []),
  ]
}

function problemLines(problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ tab, row, header, text }) => {
    const where = row > 0 ? `row ${row}, ` : ''
    return `${tab}, ${where}${header}: ${text}`
  })
  const more = problems.length - PROBLEMS_SHOWN
  return more > 0 ? [...lines, `and ${count(more)} more`] : lines
}

const mailTitle = (mails: number): string => (mails > 1 ? `The last of ${mails} mails` : 'The mail')

function mailLines({ google: { outbox }, isRepeated }: NightResult): string[] {
  const mail = outbox[outbox.length - 1]
  if (!mail) return isRepeated ? [] : ['none: there was nothing to say, or it is a day off']
  return [`To: ${mail.to}`, `Subject: ${mail.subject}`, '', ...mail.body.trimEnd().split('\n')]
}
