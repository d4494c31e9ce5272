// A method pack as a file, and the strict reading of its text: whatever is not exactly as it should be is a fault, and a pack
// with faults is not used at all.
import { cleanText } from '../cells/text'
import { RULES_TAB, type Tab } from '../tabs/schema'
import {
  type LineFault,
  lineFault,
  PACK_TABS,
  type PackCell,
  type PackLine,
  packKey,
  packNumbers,
  textFault,
} from './pack'

/** Raised when a pack of today could be misunderstood by yesterday's reader. */
export const PACK_VERSION = 1
export const PACK_MARK = 'method pack'
/** Characters of a text that is read as a pack. */
export const LONGEST_PACK = 60_000
/** Lines of one part. */
const MOST_LINES = 300
const MOST_FAULTS = 10
const LONGEST_NAME = 80

/** A pack as it was read. */
export interface Pack {
  readonly name: string
  readonly note: string
  readonly lines: readonly PackLine[]
}

type Lines = readonly Readonly<Record<string, PackCell>>[]

/** A pack as it is written: JSON. Lines of tabs have their columns by header; days are ISO text. */
export interface PackFile {
  readonly touchline: typeof PACK_MARK
  readonly version: number
  readonly name: string
  readonly note?: string
  /** By id of Rules; null = blank. */
  readonly numbers?: Readonly<Record<string, number | null>>
  /** Reasons that count for nobody (`V1.phrase`). */
  readonly phrases?: readonly string[]
  /** Own media: personal or automated. */
  readonly media?: Readonly<Record<string, string>>
  /** Own outcomes: whether such a touch got through, yes or no. */
  readonly outcomes?: Readonly<Record<string, string>>
  readonly Profile?: Lines
  readonly Cadence?: Lines
  readonly Process?: Lines
  readonly Reasons?: Lines
}

/** What is wrong with a text that should be a pack. */
export type PackFaultCode =
  | LineFault
  | 'too long'
  | 'broken'
  | 'no pack'
  | 'newer'
  | 'unknown part'
  | 'no object'
  | 'no list'
  | 'too many'
  | 'twice'
  | 'empty'

/** A fault, where it is, and what stands there. */
export interface PackFault {
  readonly code: PackFaultCode
  readonly place: string
  readonly shown: string
}

/** Parts that are lists on Rules: of phrases the text is the value, of the others the name is in Rule. */
const LISTS: Readonly<Record<string, string>> = { media: 'medium', outcomes: 'outcome' }

/** Reads a text; a mail may stand around it. @returns the pack, or its first faults */
export function readPack(text: string): Pack | readonly PackFault[] {
  const reader = new PackReader()
  const file = text.length > LONGEST_PACK ? null : parsed(text)
  if (file) reader.read(file)
  else if (text.length > LONGEST_PACK) reader.report('too long', '', LONGEST_PACK)
  else reader.report('broken', '')
  const { faults, lines, name, note } = reader
  if (faults.length === 0 && lines.length === 0) reader.report('empty', '')
  return faults.length > 0 ? faults : { name, note, lines }
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object in a text; null where there is none, or where a name stands twice in one place, of which JSON keeps the last. */
function parsed(text: string): Fields | null {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  try {
    const value: unknown = JSON.parse(json)
    const named = [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length
    return isObject(value) && named === namesIn(value) ? value : null
  } catch {
    return null
  }
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, one) => sum + namesIn(one), own)
}

class PackReader {
  readonly faults: PackFault[] = []
  readonly lines: PackLine[] = []
  name = ''
  note = ''
  private readonly seen = new Set<string>()

  report(code: PackFaultCode, place: string, shown: unknown = ''): void {
    const text = typeof shown === 'string' ? shown : (JSON.stringify(shown) ?? '')
    if (this.faults.length < MOST_FAULTS)
      this.faults.push({ code, place: place.slice(0, LONGEST_NAME), shown: text.slice(0, LONGEST_NAME) })
  }

  read(file: Fields): void {
    const { touchline, version, name, note = '', ...parts } = file
    if (touchline !== PACK_MARK || !Number.isInteger(version) || Number(version) < 1)
      this.report('no pack', '')
    else if (Number(version) > PACK_VERSION) this.report('newer', '', version)
    else {
      this.name = this.text('name', name, LONGEST_NAME)
      if (this.name === '') this.report('text', 'name')
      this.note = this.text('note', note)
      for (const [part, value] of Object.entries(parts)) this.readPart(part, value)
    }
  }

  private readPart(part: string, value: unknown): void {
    const tab = PACK_TABS.find((one) => one.tab.name === part)?.tab
    if (part === 'numbers' || part in LISTS) this.readNames(part, value)
    else if (!tab && part !== 'phrases') this.report('unknown part', part)
    else if (!Array.isArray(value)) this.report('no list', part)
    else if (value.length > MOST_LINES) this.report('too many', part, MOST_LINES)
    else
      value.forEach((one: unknown, at) => {
        if (tab) this.readLine(tab, `${part} ${at + 1}`, one)
        else this.add(`${part} ${at + 1}`, ruleLine({ id: 'V1.phrase', value: one as PackCell }))
      })
  }

  private text(place: string, value: unknown, longest?: number): string {
    const fault = textFault(value, longest)
    if (fault) this.report(fault, place, value)
    return fault ? '' : String(value).trim()
  }

  private readLine(tab: Tab, place: string, line: unknown): void {
    const cells = Object.entries(isObject(line) ? line : {}).flatMap(
      ([header, value]): [string, PackCell][] => {
        const text = typeof value === 'string' ? value.trim() : value
        const key = tab.columns.find((one) => one.header === header)?.key ?? header
        return text === '' ? [] : [[key, text as PackCell]]
      },
    )
    if (isObject(line)) this.add(place, { tab: tab.name, cells: Object.fromEntries(cells) }, tab)
    else this.report('no object', place, line)
  }

  private readNames(part: string, named: unknown): void {
    if (!isObject(named)) this.report('no object', part, named)
    else if (Object.keys(named).length > MOST_LINES) this.report('too many', part, MOST_LINES)
    else
      for (const [name, value] of Object.entries(named)) {
        const cell = value as PackCell
        if (part !== 'numbers') this.add(part, ruleLine({ id: LISTS[part] ?? '', rule: name, value: cell }))
        else if (!packNumbers().has(name)) this.report('unknown rule', part, name)
        else if (value === '') this.report('number', name, value)
        else this.add(name, ruleLine({ id: name, value: cell ?? '' }))
      }
  }

  private add(place: string, line: PackLine, tab?: Tab): void {
    const [fault, key = ''] = lineFault(line) ?? []
    const header = tab?.columns.find((one) => one.key === key)?.header
    const known = JSON.stringify([line.tab, fault ? '' : packKey(line)])
    if (fault === 'unknown column') this.report(fault, place, key)
    else if (fault === 'no key') this.report(fault, place)
    else if (fault) this.report(fault, header ? `${place}, ${header}` : place, line.cells[key])
    else if (this.seen.has(known)) this.report('twice', place, packKey(line))
    else {
      this.seen.add(known)
      this.lines.push(line)
    }
  }
}

const ruleLine = (cells: PackLine['cells']): PackLine => ({ tab: RULES_TAB.name, cells })

/**
 * The method as a pack that can be read again.
 * @param lines as they stand in the tabs
 * @returns the pack, and how many lines no pack can hold
 */
export function packFile(
  name: string,
  lines: readonly PackLine[],
): { readonly file: PackFile; readonly left: number } {
  const seen = new Set<string>()
  let left = 0
  const parts: Record<string, unknown[]> = {}
  const named: Record<string, Record<string, unknown>> = { numbers: {} }
  // Of equal lines the last counts.
  for (const line of [...lines].reverse()) {
    const key = `${line.tab} ${packKey(line)}`
    const [part, value] = pieceOf(line)
    const list = Array.isArray(value) ? (parts[part] ?? []) : Object.keys(named[part] ?? {})
    if (seen.has(key) || list.length >= MOST_LINES || lineFault(line)) {
      left++
      continue
    }
    seen.add(key)
    if (Array.isArray(value)) parts[part] = [...value, ...list]
    else named[part] = { ...value, ...named[part] }
  }
  return { file: { touchline: PACK_MARK, version: PACK_VERSION, name, ...named, ...parts }, left }
}

/** A line as a part of a pack that holds it alone. */
function pieceOf({ tab, cells }: PackLine): readonly [string, unknown[] | Record<string, unknown>] {
  const { id = '', value = '', rule = '' } = cells
  if (id === 'V1.phrase') return ['phrases', [String(value)]]
  const list = Object.keys(LISTS).find((part) => LISTS[part] === id)
  if (list) return [list, { [cleanText(rule)]: String(value).toLowerCase() }]
  if (tab === RULES_TAB.name) return ['numbers', { [String(id)]: value === '' ? null : value }]
  const columns = PACK_TABS.find((one) => one.tab.name === tab)?.tab.columns ?? []
  const line = columns.flatMap(({ key, header }) => (key in cells ? [[header, cells[key]]] : []))
  return [tab, [Object.fromEntries(line)]]
}
