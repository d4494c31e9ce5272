// What a new row is given beside what was typed: the first stage of Rules, and its owner.
import type { Cell } from '../../core/cells/cell'
import { cleanText, normalise } from '../../core/cells/text'
import { addressKey } from '../../core/pipeline/person-key'
import type { PipelineKey } from '../../core/pipeline/pipeline'
import { stageKind, stageOrder } from '../../core/rules/rule-book'
import { columnAt, RULES_TAB } from '../../core/tabs/schema'
import type { OpenSheet } from '../judge/open-sheet'
import { columnOf, type PipelineSheet, type RulesSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Sheet column → what a new row is given beside what was typed: the first stage, and its owner. */
export function givenCells(ports: Ports, { sheet, rules }: OpenSheet): [number, Cell][] {
  const given = { stage: firstStage(rules), owner: ownerOfNew(ports, sheet, rules) }
  return Object.entries(given).flatMap(([key, value]): [number, Cell][] => {
    const column = columnOf(sheet, key as PipelineKey)
    return column > 0 && value !== '' ? [[column, value]] : []
  })
}

/** The open stage of the lowest order on Rules, as it is written there; '' without one. */
function firstStage({ table, book }: RulesSheet): string {
  if (!table) return ''
  const [id, rule] = [columnAt(table, RULES_TAB, 'id'), columnAt(table, RULES_TAB, 'rule')]
  let first = ''
  for (const cells of table.rows) {
    const word = cleanText(cells[rule])
    if (cleanText(cells[id]) !== 'stage' || word === '' || stageKind(book, word) !== 'open') continue
    if (first === '' || stageOrder(book, word) < stageOrder(book, first)) first = word
  }
  return first
}

/** Who owns a new row: whoever adds it, as Rules or the column name them, else the only owner there is; '' unless known. */
function ownerOfNew({ mail }: Ports, sheet: PipelineSheet, { table }: RulesSheet): string {
  if (columnOf(sheet, 'owner') === 0) return ''
  const { columns } = sheet.pipeline
  const known = [...(columns.told?.owners ?? []), ...sheet.pipeline.text('owner')]
  const owners = new Map(known.map((owner) => [normalise(owner), owner]))
  owners.delete('')
  const [only = ''] = owners.size === 1 ? owners.values() : []
  if (only !== '' || owners.size === 0) return only
  const own = addressKey(mail.ownAddress())
  if (own === '') return ''
  const [id, rule, value] = (['id', 'rule', 'value'] as const).map((key) =>
    table ? columnAt(table, RULES_TAB, key) : -1,
  )
  const named = table?.rows.find(
    (cells) => cleanText(cells[id ?? -1]) === 'owner' && addressKey(cleanText(cells[value ?? -1])) === own,
  )
  return named
    ? cleanText(named[rule ?? -1])
    : ([...owners.values()].find((owner) => addressKey(owner) === own) ?? '')
}
