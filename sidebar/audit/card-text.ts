// The audit's card as titled lines: what the panel shows, copies as text and draws as a picture, and what the command prints.
import type { AuditAnswer } from '../../src/app/set-up/audit'
import type { AuditGroup, LetGo } from '../../src/core/purge/audit-card'
import { proposedStageKind } from '../reading/stage-proposals'
import type { CardWords } from './card-words'

/** A part of the card. */
export interface CardPart {
  readonly key: 'claim' | 'survives' | 'rest' | 'letGo' | 'time' | 'blind' | 'reading'
  readonly title: string
  readonly lines: readonly string[]
}

/** How the card is to be worded. */
export interface CardStyle {
  readonly words: CardWords
  /** Whether names and amounts are shown. */
  readonly isOpen: boolean
  /** Whether the command shows the card, whose options say what the panel asks. */
  readonly isCommand?: boolean
}

type Card = AuditAnswer['card']

/** The card's parts from the top; parts that have nothing to say are left out. */
export function cardParts({ card, page }: Pick<AuditAnswer, 'card' | 'page'>, style: CardStyle): CardPart[] {
  const { words } = style
  const parts: CardPart[] = [
    { key: 'claim', title: '', lines: claimLines(card, style) },
    { key: 'survives', title: words.whySurvives, lines: groupLines(card, true, style) },
    { key: 'rest', title: words.whyNot, lines: groupLines(card, false, style) },
    { key: 'letGo', title: words.letGo, lines: card.letGo.map((one) => letGoLine(one, style)) },
    { key: 'time', title: words.time, lines: timeLines(card, style) },
    { key: 'blind', title: words.blind, lines: blindLines({ card, page }, style) },
    { key: 'reading', title: words.reading, lines: readingLines(page, words) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** The card as plain text, as it is copied and printed. */
export function cardText(answer: Pick<AuditAnswer, 'card' | 'page'>, style: CardStyle): string {
  const { words, isCommand = false } = style
  const { reading, tabs } = answer.page
  const others = isCommand ? tabs.filter((tab) => tab !== reading.tab) : []
  const parts = cardParts(answer, style).map(({ title, lines }) =>
    title === '' ? lines.join('\n') : [title, ...lines.map((line) => `  ${line}`)].join('\n'),
  )
  const head = [headOf(answer.card, words), ...(others.length > 0 ? [words.otherTabs(others)] : [])]
  return [head.join('\n'), ...parts, words.nothingChanged].join('\n\n')
}

/** The card's first line. */
export const headOf = ({ tab, day }: Card, words: CardWords): string =>
  `${words.title}: ${words.ofDay(tab, day)}`

function claimLines(card: Card, style: CardStyle): string[] {
  const { words, isOpen } = style
  const { open, claimed, unvalued, verdicts } = card
  if (open === 0) return [words.noneOpen]
  const isPriced = claimed > 0
  const claim = isPriced && isOpen ? words.claims(inCode(card, claimed, words), open) : words.claimsRows(open)
  const rest = [
    ...card.beside.map((one) => besideLine(one, style)),
    ...(isPriced && unvalued > 0 ? [words.unvalued(unvalued)] : []),
  ]
  // What is too new survives by the rules, and proves nothing.
  if (verdicts.New === open) return [claim, words.onlyNew(open), ...rest]
  const fresh = verdicts.New > 0 ? [words.someNew(verdicts.New)] : []
  return [claim, survivalLine(card, style), ...fresh, ...rest]
}

/** An amount with its currency, where the sheet has several. */
const inCode = ({ code }: Pick<Card, 'code'>, amount: number, words: CardWords): string =>
  `${words.figure(amount)}${code && ` ${code}`}`

/** What is claimed in another currency, which is added to nothing. */
const besideLine = (one: Card['beside'][number], { words, isOpen }: CardStyle): string =>
  isOpen
    ? words.beside(inCode(one, one.claimed, words), inCode(one, one.surviving, words))
    : words.besideShare(one.code, Math.round((one.surviving / one.claimed) * 100))

function survivalLine(card: Card, { words, isOpen }: CardStyle): string {
  const { open, claimed, surviving, survivingRows } = card
  if (!(claimed > 0)) return words.survivesRows(survivingRows, open)
  if (isOpen) return words.survives(inCode(card, surviving, words), survivingRows)
  return words.survivesShare(Math.round((surviving / claimed) * 100), survivingRows, open)
}

/** The shares of the money that survives: by a verdict, and because it is too new for one; null without amounts. */
export function moneyShares({ claimed, surviving, groups }: Card): { proven: number; fresh: number } | null {
  if (!(claimed > 0)) return null
  const fresh = groups.find(({ why }) => why === 'new')?.value ?? 0
  return { proven: (surviving - fresh) / claimed, fresh: fresh / claimed }
}

const groupLines = (card: Card, survives: boolean, style: CardStyle): string[] =>
  card.groups.flatMap((group) => (group.survives === survives ? [groupLine(card, group, style)] : []))

function groupLine(card: Card, { why, rows, value }: AuditGroup, { words, isOpen }: CardStyle): string {
  const worth = isOpen && value > 0 ? inCode(card, value, words) : ''
  return words.group(words.figure(rows), words.why[why], worth)
}

function letGoLine(one: LetGo, style: CardStyle): string {
  const { row, name, company, value, why, passed, quiet } = one
  const { words, isOpen } = style
  const who = isOpen ? [name, company === name ? '' : company].filter(Boolean).join(', ') : words.row(row)
  const worth = isOpen && value !== null ? inCode(one, value, words) : ''
  const isPassed = passed !== null && (why === 'date passed' || why === 'nothing')
  const dated = isPassed ? words.passed(passed) : words.why[why]
  const silent = quiet !== null && quiet > 0 ? words.quiet(quiet) : ''
  return [who, worth, dated, silent].filter((part) => part !== '').join(' · ')
}

const FATES = ['surviving', 'going', 'won', 'lost'] as const

function timeLines({ time }: Card, { words, isOpen }: CardStyle): string[] {
  if (!time || time.total === 0) return []
  const shares = FATES.flatMap((fate) => {
    const percent = Math.round((time[fate] / time.total) * 100)
    return percent > 0 ? [words.shares[fate](percent)] : []
  })
  const most = time.most.map(({ row, name, spent }) =>
    words.most(isOpen ? name : words.row(row), words.figure(spent), time.unit),
  )
  return [words.spent(words.figure(time.total), time.unit), ...shares, ...most]
}

const MOST_WORDS = 3

function blindLines({ card, page }: Pick<AuditAnswer, 'card' | 'page'>, style: CardStyle): string[] {
  const { words, isCommand = false } = style
  const { reading } = page
  const rowsOf = (why: AuditGroup['why']): number => card.groups.find((group) => group.why === why)?.rows ?? 0
  const { stages } = reading.questions
  const unknown = stages.slice(0, MOST_WORDS).map(({ word }) => words.quoted(word))
  const more = stages.length - unknown.length
  const [first] = stages
  const how = isCommand && first ? `--stage "${first.word}=${proposedStageKind(first.word) ?? 'open'}"` : ''
  const decision = reading.matched.decision?.header ?? ''
  return [
    ...(rowsOf('stage') > 0 ? [words.unknownStages(rowsOf('stage'), unknown.join(', '), more, how)] : []),
    ...(card.unread
      ? [words.unread(rowsOf('unreadable'), `${words.row(card.unread.row)}, ${card.unread.header}`)]
      : []),
    ...(decision !== '' && card.lacking.decision > 0 ? [words.undated(card.lacking.decision, decision)] : []),
    ...reading.missing.map(({ field }) => missingLine(field, reading.questions.columns, style)),
  ]
}

/** The fields that would tell what is missing, where they are not its own name. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  stage: ['stage', 'status'],
  stageByDays: ['stage', 'status'],
  contact: ['email', 'phone'],
}

/** What is missing, or how to say that a column tells it. */
function missingLine(
  missing: keyof CardWords['missing'],
  asked: AuditAnswer['page']['reading']['questions']['columns'],
  { words, isCommand = false }: CardStyle,
): string {
  const may = asked.find(({ field }) => (TELLING[missing] ?? [missing]).includes(field))
  if (!may) return words.missing[missing] ?? ''
  const { field, header } = may
  const how = isCommand ? `--accept ${words.or} --map ${field}="${header}"` : ''
  return words.mayTell(header, words.fields[field] ?? field, how)
}

const readingLines = ({ reading }: AuditAnswer['page'], words: CardWords): string[] => [
  ...Object.entries(reading.matched).map(([field, { header }]) =>
    words.asField(header, words.fields[field] ?? field),
  ),
  ...reading.questions.columns.map(({ field, header }) => words.mayBe(header, words.fields[field] ?? field)),
]
