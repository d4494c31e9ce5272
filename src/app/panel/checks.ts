// What is wrong around the rows, each with what mends it where a click can, and how near the sheet is to its limits.
import { cleanText } from '../../core/cells/text'
import { columnAt, isBlankTab, isOwnTab, RULES_TAB, SET_UP_TABS, TODAY } from '../../core/tabs/schema'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { switchLive } from '../set-up/switches'
import { applyLooks } from '../sheet/formatting'
import { isForeign } from '../sheet/night-owner'
import {
  isLive,
  openPipeline,
  type PipelineSheet,
  type RulesSheet,
  readRules,
  writeState,
} from '../sheet/open-pipeline'
import { openRules } from '../sheet/open-rules'
import type { Ports, Workbook } from '../sheet/ports'
import { remakeTab } from '../sheet/remake-tab'
import { HANDLER } from '../sheet/trigger'
import { type Limit, limitsOf } from './limits'

/** A kind of trouble. */
export type CheckCode =
  | 'no trigger'
  | 'trigger unknown'
  | 'tab gone'
  | 'tab headers'
  | 'tab protected'
  | 'live broken'
  | 'ids twice'
  | 'stages asked'
  | 'colours gone'
  | 'mails used up'
  | 'no address'
  | 'night of another'
  | 'several owners'

/** What a click does about it. */
export const MENDS = ['trigger', 'tabs', 'live', 'colours', 'owner'] as const
export type Mend = (typeof MENDS)[number]

export interface Check {
  readonly code: CheckCode
  /** The tab, '' for none; its row from 1, 0 for none. */
  readonly tab: string
  readonly row: number
  readonly header: string
  /** What it is about, in the sheet's own words: stage words, an address, rows. */
  readonly about: string
}

export interface Checks {
  readonly checks: readonly Check[]
  readonly limits: readonly Limit[]
}

/** Looks at what no night looks at; nothing is written. */
export function panelChecks(ports: Ports): Result<Checks> {
  const { workbook, clock } = ports
  const rules = readRules(workbook)
  const pipeline = rules.book.texts.get('pipeline') ?? ''
  if (pipeline === '') return { checks: [], limits: [] }
  const opened = openPipeline(workbook, rules)
  const sheet = opened instanceof Refused ? null : opened
  const checks = [
    ...accountChecks(ports, rules),
    ...tabChecks(workbook, pipeline),
    ...(sheet ? sheetChecks(workbook, sheet) : []),
    ...ruleChecks(rules),
  ]
  return { checks, limits: limitsOf(workbook, workbook.sizes(), pipeline, workbook.zone(clock.now())) }
}

const check = (code: CheckCode, where: Partial<Omit<Check, 'code'>> = {}): Check => ({
  ...{ code, tab: '', row: 0, header: '', about: '' },
  ...where,
})

function accountChecks({ triggers, mail }: Ports, { book }: RulesSheet): Check[] {
  const checks: Check[] = []
  const address = mail.ownAddress()
  const owner = book.texts.get('night.owner') ?? ''
  if (isForeign(book, address)) checks.push(check('night of another', { about: owner }))
  const isThere = triggers.has(HANDLER)
  if (isThere === false && !isForeign(book, address)) checks.push(check('no trigger'))
  if (isThere === null) checks.push(check('trigger unknown'))
  if (address === '') checks.push(check('no address'))
  else if (mail.remaining() === 0) checks.push(check('mails used up'))
  return checks
}

/** Tabs that are gone, have no header in their first row, or may not be written. */
function tabChecks(workbook: Workbook, pipeline: string): Check[] {
  return [...SET_UP_TABS.map((own) => ({ own, name: own.name })), { own: null, name: pipeline }].flatMap(
    ({ own, name }): Check[] => {
      if (!workbook.has(name)) return own ? [check('tab gone', { tab: name })] : []
      const isMoved = own !== null && !isOwnTab(workbook.readHeader(name), own)
      return [
        ...(isMoved ? [check('tab headers', { tab: name, row: 1 })] : []),
        ...(workbook.protectedColumns(name).length > 0 ? [check('tab protected', { tab: name })] : []),
      ]
    },
  )
}

function sheetChecks(workbook: Workbook, sheet: PipelineSheet): Check[] {
  const { pipeline, tab, headerRow, book } = sheet
  const checks: Check[] = []
  const ids = pipeline.text('id')
  const seen = new Set<string>()
  ids.forEach((id, row) => {
    if (id !== '' && seen.has(id))
      checks.push(check('ids twice', { tab, row: pipeline.table.firstRow + row, about: pipeline.label(row) }))
    seen.add(id)
  })
  const place = { tab, row: headerRow, header: pipeline.header('nextTouch') }
  if (isLive(book) && sheet.isLiveBroken) checks.push(check('live broken', place))
  if (book.texts.get('looks') === 'given' && book.texts.get('colour') !== 'no')
    for (const name of [tab, TODAY.name])
      if (!isColoured(workbook, name)) checks.push(check('colours gone', { tab: name }))
  return checks
}

/** A rule whose columns were deleted names none any more. */
function isColoured(workbook: Workbook, tab: string): boolean {
  if (!workbook.has(tab)) return true
  const formulas = workbook.colourFormulas(tab)
  return formulas.length > 0 && !formulas.some((formula) => formula.includes('#REF'))
}

/** Stage words without an answer, and addresses that all claim the night. */
function ruleChecks({ table }: RulesSheet): Check[] {
  if (!table) return []
  const [id, rule, value] = (['id', 'rule', 'value'] as const).map((key) => columnAt(table, RULES_TAB, key))
  const lines = table.rows.map((cells, at) => ({
    id: cleanText(cells[id ?? -1]),
    rule: cleanText(cells[rule ?? -1]),
    value: cleanText(cells[value ?? -1]),
    row: table.firstRow + at,
  }))
  const header = table.headers[value ?? -1] ?? ''
  const asked = lines.find((line) => line.id === 'stage' && line.rule !== '' && line.value === '')
  const owners = lines.filter((line) => line.id === 'night.owner' && line.value !== '')
  return [
    ...(asked
      ? [check('stages asked', { tab: RULES_TAB.name, row: asked.row, header, about: asked.rule })]
      : []),
    ...(owners.length > 1
      ? [
          check('several owners', {
            tab: RULES_TAB.name,
            row: owners[1]?.row ?? 0,
            header,
            about: owners.map((line) => line.value).join(', '),
          }),
        ]
      : []),
  ]
}

/** Mends one of them. Done again it does no harm. @returns what is still wrong */
export function mend(ports: Ports, what: Mend): Result<Checks> {
  const done = what === 'live' ? mendLive(ports) : ports.lock.hold(() => mendNow(ports, what))
  return done instanceof Refused ? done : panelChecks(ports)
}

/** Switches live formulas off only as long as they are broken: sent again, it would bring them back. */
function mendLive(ports: Ports): Result<unknown> {
  const rules = readRules(ports.workbook)
  const sheet = openPipeline(ports.workbook, rules)
  if (sheet instanceof Refused) return sheet
  return isLive(rules.book) && sheet.isLiveBroken ? switchLive(ports) : null
}

function mendNow({ workbook, clock, triggers, mail }: Ports, what: Exclude<Mend, 'live'>): Result<true> {
  const rules = openRules({ workbook, clock })
  if (rules instanceof Refused) return rules
  const sheet = openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  if (what === 'trigger') return triggers.install(HANDLER) ? true : refused('trigger refused')
  if (what === 'tabs') {
    // One that was cut off while it was made has no headers yet.
    for (const tab of SET_UP_TABS)
      if (isBlankTab(workbook.readHeader(tab.name))) remakeTab(workbook, rules, tab)
  } else if (what === 'colours') applyLooks(workbook, sheet)
  else ownNight(workbook, rules, mail.ownAddress())
  return true
}

/** The night is this user's: what other rows on Rules say of it is blanked. */
function ownNight(workbook: Workbook, rules: RulesSheet, address: string): void {
  const { table } = rules
  if (!table || address === '') return
  const [id, value] = (['id', 'value'] as const).map((key) => columnAt(table, RULES_TAB, key))
  const rows = table.rows.flatMap((cells, at) =>
    cells[id ?? -1] === 'night.owner' ? [table.firstRow + at] : [],
  )
  for (const row of rows.slice(1)) workbook.write(RULES_TAB.name, row, (value ?? 0) + 1, [['']])
  writeState(workbook, rules, { 'night.owner': address })
}
