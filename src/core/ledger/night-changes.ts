// What a night changed of a row: what its cells, its line of the Ledger and its plan held before, kept beside the night's line
// of Snapshot, so that it can be said and taken back.
import { firstWordOf, verdictCode, verdictRule, verdictWhyIn } from '../words/first-words'
import { coded, isSameCode } from './undo-lines'

/** Own columns that a night writes. */
export const NIGHT_KEYS = ['verdict', 'noticeSince', 'nextTouch', 'by', 'fit', 'benched', 'wakeOn'] as const
export type NightKey = (typeof NIGHT_KEYS)[number]

/** A cell before and after, as `cellCode` writes them. */
export type Changed = readonly [before: string, after: string]

/** What a night changed of a row. */
export interface RowBefore {
  readonly cells: Partial<Record<NightKey, Changed>>
  /** Columns of the Ledger that touches do not tell, by their keys. */
  readonly ledger: Readonly<Record<string, Changed>>
  /** Columns of the Plan, by their keys. */
  readonly plan: Readonly<Record<string, Changed>>
  /** The id that the row had before; '' = none. */
  readonly id?: string
}

/** As Snapshot keeps it; '' where nothing changed. */
export const beforeText = ({ cells, ledger, plan, id }: RowBefore): string => {
  const isNone = [cells, ledger, plan].every((one) => Object.keys(one).length === 0)
  return isNone && id === undefined
    ? ''
    : JSON.stringify([cells, ledger, plan, ...(id === undefined ? [] : [id])])
}

/** Reads what `beforeText` wrote; null for none, and where somebody changed it. */
export function beforeOf(text: string): RowBefore | null {
  try {
    const [cells = {}, ledger = {}, plan = {}, id] = JSON.parse(text)
    return { cells, ledger, plan, ...(id === undefined ? {} : { id }) }
  } catch {
    return null
  }
}

/** The parts that differ, with what was noted for them earlier the same day. */
export function changedParts(
  parts: Iterable<readonly [key: string, before: string, after: string]>,
  earlier: Readonly<Record<string, Changed>> = {},
): Record<string, Changed> {
  const changed: Record<string, Changed> = {}
  for (const [key, now, after] of parts) {
    const known = earlier[key]
    const before = known && isSameCode(known[1], now) ? known[0] : now
    if (!isSameCode(before, after)) changed[key] = [before, after]
  }
  return changed
}

/** What there is to say of a row: the first that applies. */
export const CHANGE_KINDS = [
  'verdict',
  'woken',
  'notice',
  'cleared',
  'mended',
  'new',
  'planned',
  'reason',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface NightChange {
  readonly kind: ChangeKind
  /** First word of the verdict, or the day (a serial number) and medium of the plan; '' for none. */
  readonly before: string | number
  readonly after: string | number
  /** What the new verdict says for its reason, or by which medium. */
  readonly why: string
}

const shownOf = (code = ''): string | number => {
  const held = coded(code)
  return held.kind === 'day' ? held.serial : held.kind === 'cell' ? (held.cell as string | number) : ''
}
const textOf = (code = ''): string => String(shownOf(code))
/** '' for a cell that says in words why it holds no day. */
function dayIn(code?: string): number | '' {
  const shown = shownOf(code)
  return typeof shown === 'number' ? shown : ''
}

/** The code of the verdict to which a row came from another one; 0 where it had none, has none now, or the same. */
export function changedVerdict({ cells: { verdict: [before, after] = ['', ''] } }: RowBefore): number {
  const [was, is] = [verdictCode(textOf(before)), verdictCode(textOf(after))]
  return was === 0 || was === is ? 0 : is
}

/** @param verdict that the night wrote; null where there is nothing to say */
export function changeOf({ cells, plan, id }: RowBefore, verdict: string): NightChange | null {
  const why = verdictWhyIn(verdict)
  const said = (
    kind: ChangeKind,
    before: string | number = '',
    after: string | number = '',
  ): NightChange => ({
    ...{ kind, before, after, why },
  })
  const [was = '', is = ''] = cells.verdict ?? []
  const [before, after] = [textOf(was), textOf(is)]
  if (cells.benched) return said('woken', textOf(cells.benched[0]), firstWordOf(verdict))
  if (id === '') return said('new', '', firstWordOf(verdict))
  if (cells.verdict && verdictCode(before) !== verdictCode(after))
    return said('verdict', firstWordOf(before), firstWordOf(after))
  if (cells.noticeSince)
    return said(cells.noticeSince[1] === '' ? 'cleared' : 'notice', '', firstWordOf(verdict))
  if (id !== undefined) return said('mended', id)
  // Where Next touch is a formula, the plan tells the day.
  const moved = cells.nextTouch ?? plan.day
  if (moved || cells.by)
    return {
      kind: 'planned',
      before: dayIn(moved?.[0]),
      after: dayIn(moved?.[1]),
      why: textOf(cells.by?.[1]),
    }
  return cells.verdict && verdictRule(before) !== verdictRule(after)
    ? said('reason', '', firstWordOf(after))
    : null
}
