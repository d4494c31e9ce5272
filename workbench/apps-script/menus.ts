// The menus a script has made, flattened to the items a user can click.
import type { Menu, MenuEntry } from './services/wire'

/** One item: its path with ` > ` between the labels, and the function it runs. */
export interface MenuItem {
  readonly path: string
  readonly label: string
  readonly handler: string
}

/** The items in order; an add-on's menu is under its name. */
export function itemsOf(menus: readonly Menu[], addOnName: string): MenuItem[] {
  return menus.flatMap((menu) => walk(menu.entries, menu.addOn ? addOnName : menu.title))
}

function walk(entries: readonly MenuEntry[], path: string): MenuItem[] {
  return entries.flatMap((entry) => {
    const here = `${path} > ${entry.label}`
    if (entry.entries) return walk(entry.entries, here)
    return entry.handler === undefined ? [] : [{ path: here, label: entry.label, handler: entry.handler }]
  })
}
