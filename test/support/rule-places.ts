// The places of rule-met, told apart: what each names, how docs/rules.md says it, and whether there is such a place.
import { existsSync, readFileSync } from 'node:fs'
import { WORDS as FRAME_WORDS } from '../../sidebar/frame/words'
import { WORDS as TOOL_WORDS } from '../../sidebar/more/tool-words'
import { TOOLS } from '../../sidebar/more/tools'
import { FUNCTIONS } from '../../src/core/functions/table'
import * as SCHEMA from '../../src/core/tabs/schema'

type Kind = 'panel' | 'more' | 'tab' | 'pipeline' | 'mail' | '='

/** `mail morning: referrals` → kind mail, morning, referrals. */
function partsOf(place: string): { readonly kind: Kind; readonly name: string; readonly part: string } {
  if (place.startsWith('=')) return { kind: '=', name: place.slice(1), part: '' }
  const [, kind = '', name = '', part = ''] = /^(\S+) ([^:]+)(?:: (.+))?$/.exec(place) ?? []
  return { kind: kind as Kind, name, part }
}

const TABS = Object.values(SCHEMA).filter(
  (one): one is (typeof SCHEMA)['TODAY'] => typeof one === 'object' && 'columns' in one && 'name' in one,
)
const hasHeader = (columns: readonly { readonly header: string }[], wanted: string): boolean =>
  columns.some(({ header }) => header === wanted)

/** Whether a mail says that part, by the name of its words. */
function hasPart(mail: string, part: string): boolean {
  const file = `src/core/mail/${mail}.ts`
  return existsSync(file) && readFileSync(file, 'utf8').includes(`words.${part}`)
}

const EXISTS: Readonly<Record<Kind, (name: string, part: string) => boolean>> = {
  panel: (name) => Object.hasOwn(FRAME_WORDS.places, name),
  more: (name) => TOOLS.some((tool) => tool === name),
  tab: (name, part) => TABS.some((tab) => tab.name === name && hasHeader(tab.columns, part)),
  pipeline: (name) => hasHeader([...SCHEMA.OWN_COLUMNS, ...SCHEMA.ON_DEMAND_COLUMNS], name),
  mail: hasPart,
  '=': (name) => FUNCTIONS.some((one) => one.name === name),
}

/** Whether there is such a place. */
export function isThere(place: string): boolean {
  const { kind, name, part } = partsOf(place)
  return EXISTS[kind]?.(name, part) === true
}

/** A place as docs/rules.md says it. */
export function placeText(place: string): string {
  const { kind, name, part } = partsOf(place)
  if (kind === '=') return `\`${name}\``
  if (kind === 'panel') return `panel, *${name}*`
  if (kind === 'more') return `*More*, ${TOOL_WORDS.titles[name as (typeof TOOLS)[number]]}`
  if (kind === 'mail') return `mail of the ${name}`
  return kind === 'tab' ? `tab *${name}*, ${part}` : `column *${name}*`
}
