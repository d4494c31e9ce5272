// Menus of the grid's top bar: Extensions as the bundle's onOpen made it, and File with opening and saving.
import type { MenuEntry } from '../apps-script/services/wire'
import type { MenuRegistryInternals } from '../workbook/library-internals'
import { library } from './library'

export interface FileActions {
  open(): void
  download(): void
  demo(): void
}

const registry = library.registries.topbarMenuRegistry as unknown as MenuRegistryInternals

/** Adds the add-on's menus; a click calls `run` with the item's path, labels joined by ` > `. Call before the grid is made. */
export function addExtensions(menu: readonly MenuEntry[], run: (path: string) => void): void {
  registry.add('extensions', { name: 'Extensions', sequence: 65 })
  addEntries(menu, ['extensions'], '', run)
}

/** Adds opening and downloading to File, and removes entries that do not work here. */
export function addFileMenu(actions: FileActions): void {
  const item = (key: string, name: string, sequence: number, execute: () => void, separator = false): void =>
    registry.addChild(key, ['file'], { name, sequence, execute, separator, isEnabledOnLockedSheet: true })
  item('open_file', 'Open a file…', 10, actions.open)
  item('download', 'Download as Excel (.xlsx)', 20, actions.download, true)
  item('demo', 'Begin the demo again', 30, actions.demo, true)
  leaveOut('insert', ['insert_chart', 'insert_image', 'insert_pivot', 'insert_carousel'])
  leaveOut('file', ['settings'])
}

function addEntries(
  entries: readonly MenuEntry[],
  path: readonly string[],
  before: string,
  run: (path: string) => void,
): void {
  const shown = entries.filter((entry) => entry.label !== '')
  entries.forEach((entry, at) => {
    if (entry.label === '') return
    const key = `${path.join('_')}_${at}`
    const here = before ? `${before} > ${entry.label}` : entry.label
    registry.addChild(key, [...path], {
      name: entry.label,
      sequence: at,
      separator: entries[at + 1]?.label === '' && entry !== shown[shown.length - 1],
      isEnabledOnLockedSheet: true,
      isReadonlyAllowed: true,
      ...(entry.entries ? {} : { execute: () => run(here) }),
    })
    if (entry.entries) addEntries(entry.entries, [...path, key], here, run)
  })
}

/** Pictures need scripts that are not served here; of charts the workbench knows the kinds that scripts make. */
function leaveOut(root: string, keys: readonly string[]): void {
  const node = registry.content[root]
  if (!node?.children) return
  node.children = node.children.filter((one) => !keys.includes(String((one as { id?: string }).id)))
}
