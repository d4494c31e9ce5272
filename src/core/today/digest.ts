// The morning digest: one mail of what the night found, as text and HTML; none if there is nothing to report.

import type { Day } from '../calendar/day'
import type { AuditFigures, DigestSection } from '../words/facts'
import type { SaidProblem } from '../words/faults'
import type { Words } from '../words/words'
import type { TodayItem } from './today-tab'

interface Digest {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What the digest reports; texts are already worded. */
export interface DigestInput {
  readonly today: Day
  readonly items: readonly TodayItem[]
  readonly left: string
  /** null while the sheet is held: nothing says what survives. */
  readonly audit: AuditFigures | null
  /** Rows put on notice or purged today: `name: verdict`. */
  readonly notices: readonly string[]
  readonly purges: readonly string[]
  /** Messages of the night: the stopped clock, stages that are new, news that a refused mail did not bring. */
  readonly messages: readonly string[]
  /** What is said in every mail until it is answered, but is no reason for one. */
  readonly standing: readonly string[]
  /** Cells and columns that could not be read: those that no mail has told, and the others. */
  readonly problems: { readonly fresh: readonly SaidProblem[]; readonly known: readonly SaidProblem[] }
}

const LINES_A_SECTION = 20

/** Text of users as HTML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The mail, or null when nothing is due, nothing changed and there is no message. */
export function digest(input: DigestInput, words: Words): Digest | null {
  const { items, notices, purges, messages, standing, problems } = input
  const news = [items, notices, purges, messages, problems.fresh]
  if (news.every((list) => list.length === 0)) return null
  const parts: readonly (readonly [DigestSection, readonly string[]])[] = [
    ['today', limited(words, items.map(itemLine), input.left)],
    ['purge', limited(words, purges)],
    ['notice', limited(words, notices)],
    ['look', [...messages, ...standing, ...problemLines(problems, words)]],
  ]
  const sections = parts.flatMap(([section, lines]) =>
    lines.length > 0 ? [{ title: words.digestTitle(section), lines }] : [],
  )
  const claim = input.audit ? [words.audit(input.audit)] : []
  const text = [
    ...claim,
    ...sections.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n')),
  ]
  const html = [
    ...claim.map((line) => `<p>${escaped(line)}</p>`),
    ...sections.map(
      ({ title, lines }) =>
        `<h3>${escaped(title)}</h3><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    ),
  ]
  return {
    subject: words.digestSubject(items.length, input.today),
    text: `${text.join('\n\n')}\n`,
    html: `<div style="font-family:Arial,sans-serif">${html.join('')}</div>`,
  }
}

function itemLine(item: TodayItem): string {
  const who = item.company && item.company !== item.name ? `${item.name}, ${item.company}` : item.name
  return [who, item.by, item.why, item.ask].filter((part) => part !== '').join(' · ')
}

/** The new ones first. */
function problemLines({ fresh, known }: DigestInput['problems'], words: Words): string[] {
  const lines = [
    ...fresh.slice(0, LINES_A_SECTION).map((problem) => words.digestProblem(problem, false)),
    ...known.slice(0, LINES_A_SECTION).map((problem) => words.digestProblem(problem, true)),
  ].slice(0, LINES_A_SECTION)
  const more = fresh.length + known.length - lines.length
  return more > 0 ? [...lines, words.digestMoreProblems(more)] : lines
}

function limited(words: Words, lines: readonly string[], last = ''): string[] {
  const more = lines.length - LINES_A_SECTION
  return [
    ...lines.slice(0, LINES_A_SECTION),
    ...(more > 0 ? [words.digestMore(more)] : []),
    ...(last === '' ? [] : [last]),
  ]
}
