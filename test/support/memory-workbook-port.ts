// The workbook port over tabs in memory: reads, writes, adds tabs and notes their looks as src/google/workbook.ts does.
import type { Workbook } from '../../src/app/sheet/ports'
import type { Cell, Zone } from '../../src/core/cells/cell'
import { memo } from '../../src/core/cells/lazy'
import { NUMBER_FORMATS, type Tab } from '../../src/core/tabs/schema'
import { ordersOf } from '../../src/google/locale'
import { zoneOf } from '../../src/google/zone'
import { zoneOf as wallOf } from '../../workbench/apps-script/services/zone'
import { type GivenRows, MemoryTab } from './memory-tabs'

/** A zone learns its offsets once. */
const zoneNamed = memo(zoneOf)
/** Rows that are added at a time where a tab is too short. */
const SPARE_ROWS = 500

/** What the workbook needs to know of the world outside. */
export interface MemoryBook {
  /** As Sheets names it. */
  locale: string
  /** The spreadsheet's id. */
  id: string
  readonly tabs: Map<string, MemoryTab>
  active: string
  selected: readonly number[]
  /** The last column that a merged cell reaches. */
  merged: number
  /** False: cells take no formula, as the header of a Table. */
  takesFormulas: boolean
}

/** The workbook port over the tabs of a world. */
export function memoryWorkbookPort(world: MemoryBook, zoneName: string): Workbook {
  const zone: Zone = zoneNamed(zoneName)
  const find = (tab: string): MemoryTab | null => world.tabs.get(tab) ?? null
  const need = (tab: string): MemoryTab => {
    const found = find(tab)
    if (!found) throw new Error(`The tab "${tab}" is missing`)
    return found
  }
  return {
    zone,
    zoneName,
    locale: () => world.locale,
    localeOrders: () => ordersOf(world.locale),
    ...tabPorts(world, zoneName, need),
    ...cellPorts(world, find, need),
    ...ownPorts(find, need),
    ...filterPorts(need),
    ...lookPorts(need),
  }
}

type Find = (tab: string) => MemoryTab | null
type Need = (tab: string) => MemoryTab
type Of<Key extends keyof Workbook> = Pick<Workbook, Key>

/** Writes; a tab that is too short or narrow grows. */
function put(tab: MemoryTab, row: number, column: number, values: GivenRows): void {
  const width = values.reduce((most, line) => Math.max(most, line.length), 0)
  if (values.length === 0 || width === 0) return
  if (tab.isProtected) throw new Error('You are trying to edit a protected cell or object.')
  makeRoom(tab, row + values.length - 1, column + width - 1)
  tab.write(row, column, values)
}

const makeRoom = (tab: MemoryTab, rows: number, columns: number): void =>
  tab.grow(rows > tab.maxRows ? rows + SPARE_ROWS : 0, columns)

function cellPorts(
  world: MemoryBook,
  find: Find,
  need: Need,
): Of<
  | 'has'
  | 'read'
  | 'readHeader'
  | 'readColumn'
  | 'readTail'
  | 'linesLike'
  | 'cellsLike'
  | 'readRow'
  | 'formulas'
  | 'formulasOfRow'
  | 'formulasIn'
  | 'numberFormats'
  | 'write'
  | 'fill'
  | 'makeRoom'
  | 'dropRows'
  | 'settle'
  | 'refusalOf'
  | 'writeFormula'
  | 'append'
> {
  return {
    has: (tab) => find(tab) !== null,
    read: (tab) => find(tab)?.values(1, 1, -1, -1) ?? null,
    readHeader: (tab) => find(tab)?.values(1, 1, 1, -1) ?? [[]],
    readColumn: (tab, column, row, rows) =>
      need(tab)
        .values(row, column, rows, 1)
        .map(([cell]) => cell),
    readTail(name, most) {
      const tab = find(name)
      if (!tab) return null
      const firstRow = Math.max(2, tab.lastRow - most + 1)
      const rows = tab.lastRow < 2 ? [] : tab.values(firstRow, 1, -1, -1)
      const [header = []] = tab.lastRow < 1 ? [] : tab.values(1, 1, 1, -1)
      return { header, rows, firstRow, isCut: firstRow > 2 }
    },
    readRow: (tab, row) => (row > need(tab).lastRow ? [] : (need(tab).values(row, 1, 1, -1)[0] ?? [])),
    linesLike(
      name,
      column,
      pattern,
      { least = 1, most = Number.POSITIVE_INFINITY, above = Number.POSITIVE_INFINITY } = {},
    ) {
      const tab = find(name)
      const wanted = new RegExp(pattern, 'i')
      const lines = tab && tab.lastRow > 0 ? tab.values(1, 1, -1, -1) : []
      const found = lines.flatMap((cells, at) =>
        at + 1 < above && wanted.test(String(cells[column - 1] ?? '')) ? [[at + 1, cells] as const] : [],
      )
      return new Map(found.length < least ? [] : found.slice(-most))
    },
    cellsLike(name, [first, last], pattern) {
      const tab = find(name)
      const wanted = new RegExp(pattern, 'i')
      const lines = tab && tab.lastRow > 0 ? tab.values(1, 1, -1, -1) : []
      const found = lines.flatMap((cells, at) =>
        cells
          .slice(first - 1, last)
          .flatMap((cell) => (wanted.test(String(cell ?? '')) ? [[at + 1, cells] as const] : [])),
      )
      return { count: found.length, lines: (most) => new Map(found.slice(0, most)) }
    },
    formulas(name) {
      const tab = need(name)
      return tab.formulas(1, 1, Math.max(1, tab.lastRow), Math.max(1, tab.lastColumn))
    },
    formulasOfRow: (tab, row, columns) => need(tab).formulas(row, 1, 1, columns)[0] ?? [],
    formulasIn: (tab, row, column, rows, columns) => need(tab).formulas(row, column, rows, columns),
    numberFormats: (tab, column, row, rows) => need(tab).numberFormats(row, column, rows),
    write: (tab, row, column, values) => put(need(tab), row, column, values),
    fill(tab, places, value) {
      for (const [row, column, columns = 1] of places)
        put(need(tab), row, column, [new Array<Cell>(columns).fill(value)])
    },
    makeRoom: (tab, rows) => makeRoom(need(tab), rows, 1),
    dropRows: (tab, from) => need(tab).drop(from),
    settle: () => undefined,
    refusalOf: (failure) => {
      const said = failure instanceof Error ? failure.message : String(failure)
      return said.includes('protected cell') ? 'protected' : { said }
    },
    writeFormula(tab, row, column, formula) {
      if (world.takesFormulas) need(tab).writeFormula(row, column, formula)
      return world.takesFormulas
    },
    append: (tab, rows) => (rows.length === 0 ? undefined : put(need(tab), need(tab).lastRow + 1, 1, rows)),
  }
}

/** Tabs that Touchline owns whole, and some of their lines. */
function ownPorts(
  find: Find,
  need: Need,
): Of<'readOwn' | 'isAsRead' | 'writeOwn' | 'readLines' | 'writeLines'> {
  const own = new Map<string, Cell[][]>()
  const written = new Map<string, number>()
  const lines = new Set<string>()
  const whole = ({ name, columns, trailing = 0 }: Tab): Cell[][] | null => {
    const tab = find(name)
    const width = Math.min(columns.length + trailing, tab?.maxColumns ?? 0)
    return tab && width >= columns.length ? tab.values(1, 1, tab.maxRows, width) : null
  }
  return {
    readOwn(tab) {
      const values = whole(tab)
      if (values) own.set(tab.name, values)
      return values
    },
    isAsRead(tab) {
      const held = own.get(tab.name)
      return !held || JSON.stringify(whole(tab)?.slice(0, held.length)) === JSON.stringify(held)
    },
    writeOwn({ name }, values) {
      const held = own.get(name)
      const width = held?.[0]?.length ?? Math.max(...values.map((row) => row.length))
      const height = Math.max(values.length, held?.length ?? 0, written.get(name) ?? 0)
      written.set(name, height)
      const rows = Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) => values[row]?.[column]),
      )
      put(need(name), 1, 1, rows)
    },
    readLines({ name, columns }, first, last) {
      const tab = find(name)
      if (!tab || last > tab.maxRows || columns.length > tab.maxColumns) return null
      lines.add(`${name} ${first} ${last - first + 1}`)
      return tab.values(first, 1, last - first + 1, columns.length)
    },
    writeLines({ name, columns }, first, values) {
      if (!lines.has(`${name} ${first} ${values.length}`))
        throw new Error(`Lines ${first} of "${name}" were not read before they are written`)
      const rows = values.map((line) => columns.map((_, column) => line[column]))
      put(need(name), first, 1, rows)
    },
  }
}

const filterPorts = (need: Need): Of<'filterColumns' | 'widenFilter' | 'protectedColumns'> => ({
  protectedColumns: (tab) => (need(tab).isProtected ? [[1, need(tab).maxColumns]] : []),
  filterColumns: (tab) => need(tab).filter,
  widenFilter(name, last) {
    const tab = need(name)
    if (tab.filter) tab.filter = [tab.filter[0], Math.max(tab.filter[1], last)]
  },
})

function tabPorts(
  world: MemoryBook,
  zoneName: string,
  need: Need,
): Of<
  | 'id'
  | 'tabId'
  | 'tabs'
  | 'sizes'
  | 'activeTab'
  | 'selectedRows'
  | 'allSelectedRows'
  | 'shownRows'
  | 'merges'
  | 'show'
  | 'addTab'
  | 'addTabs'
  | 'insertColumns'
  | 'select'
> {
  const { tabs } = world
  return {
    id: () => world.id,
    tabId: (tab) => [...tabs.keys()].indexOf(need(tab).name),
    tabs: () => [...tabs.keys()],
    sizes: () =>
      [...tabs].map(([tab, { maxRows, maxColumns, lastRow }]) => ({
        ...{ tab, rows: maxRows, columns: maxColumns, lastRow },
      })),
    activeTab: () => world.active,
    selectedRows: () => world.selected,
    allSelectedRows: () => world.selected,
    shownRows: (tab, rows) => rows.filter((row) => !need(tab).hiddenRows.has(row)),
    merges: () => (world.merged > 0 ? [[1, world.merged]] : []),
    show(tab) {
      world.active = need(tab).name
      world.selected = [1]
    },
    select(tab, row, column) {
      world.active = need(tab).name
      world.selected = [row]
      need(tab).values(row, column, 1, 1)
    },
    addTabs(added) {
      const shown = world.active
      for (const tab of added) this.addTab(tab)
      this.show(shown)
    },
    addTab(tab, looks) {
      const isOld = tabs.has(tab.name)
      const made = tabs.get(tab.name) ?? new MemoryTab(tab.name, wallOf(zoneName))
      if (!isOld) world.active = tab.name
      tabs.set(tab.name, made)
      layOutTab(made, tab, isOld, looks)
    },
    insertColumns: (tab, after, count) => need(tab).insertColumns(after, count),
  }
}

function layOutTab(made: MemoryTab, tab: Tab, isOld: boolean, looks: (() => void) | undefined): void {
  makeRoom(made, 1, tab.columns.length)
  tab.columns.forEach(({ kind, note, hidden }, at) => {
    if (tab.looksLater && !isOld) return
    if (note) made.notes.set(`1 ${at + 1}`, note)
    if (NUMBER_FORMATS[kind] !== '' && !tab.hidden) made.format(at + 1, 2, NUMBER_FORMATS[kind])
    if (hidden) made.hiddenColumns.add(at + 1)
  })
  if (tab.trailingDay) made.format(tab.trailingDay, 1, NUMBER_FORMATS.day)
  made.isHidden = tab.hidden
  looks?.()
  put(made, 1, 1, [tab.columns.map(({ header }) => header)])
}

function lookPorts(
  need: Need,
): Of<
  | 'hideColumns'
  | 'widenColumn'
  | 'formatColumns'
  | 'offerWords'
  | 'removeOffers'
  | 'notes'
  | 'styleHeader'
  | 'colour'
  | 'colourFormulas'
  | 'drawCharts'
  | 'paint'
> {
  return {
    hideColumns(tab, column, count) {
      for (let at = column; at < column + count; at++) need(tab).hiddenColumns.add(at)
    },
    widenColumn: (tab) => void need(tab),
    formatColumns(tab, columns, fromRow, numberFormat) {
      for (const column of columns) need(tab).format(column, fromRow, numberFormat)
    },
    offerWords(tab, column, _, offer) {
      need(tab).offers.set(column, offer)
      return true
    },
    removeOffers(tab, column, _, help) {
      if (need(tab).offers.get(column)?.help === help) need(tab).offers.delete(column)
    },
    notes(tab, row, column, texts) {
      texts.forEach((text, at) => {
        need(tab).notes.set(`${row} ${column + at}`, text)
      })
    },
    styleHeader: (tab) => void need(tab),
    drawCharts(tab, charts) {
      for (const chart of charts)
        need(tab).charts.set([chart.row, chart.column, chart.rows, chart.columns].join(' '), chart)
    },
    paint(tab, areas) {
      need(tab).painted = areas
    },
    colourFormulas: (tab) => need(tab).colours.map(({ formula }) => formula),
    colour(tab, _, rules) {
      need(tab).colours = rules
    },
  }
}
