// The only place that loads the spreadsheet library in Node: adds a shim and the plugins, and silences debug output.
import { createRequire } from 'node:module'
import { installFunctions } from './engine-functions'
import { installChangedRows } from './plugins/changed-rows'
import { leaveOutInterface } from './plugins/headless'
import { installPlugins } from './plugins/install'
import type { Library } from './plugins/library'

// Required, not imported: for an import Node scans the whole CommonJS file for names, which doubles the loading time.
const library: Library = createRequire(import.meta.url)('@odoo/o-spreadsheet')

type Grouping = {
  groupBy?: (items: Iterable<unknown>, key: (item: unknown, index: number) => PropertyKey) => object
}

// The library needs Node 22 only for this function.
;(Object as Grouping).groupBy ??= (items, key) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null)
  let index = 0
  for (const item of items) {
    const name = key(item, index++)
    groups[name] ??= []
    groups[name].push(item)
  }
  return groups
}

installPlugins(library)
installChangedRows(library)
leaveOutInterface(library)
installFunctions(library)

export { library }

/** Runs work of the library without its debug lines, which Node would print to standard output. */
export function quietly<T>(work: () => T): T {
  const debug = console.debug
  console.debug = () => undefined
  try {
    return work()
  } finally {
    console.debug = debug
  }
}
