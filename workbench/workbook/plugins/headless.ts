// Removes plugins of the user interface that do nothing without a page, but are called for every command.
import type { Library } from './library'

/** Inserting checkboxes fills blank cells with FALSE, also without a page. */
export const NEEDED_FEATURES = ['datavalidation_insert']
/** What is hidden or filtered away matters to functions such as SUBTOTAL. */
export const NEEDED_STATE = ['evaluation_filter', 'header_visibility_ui']

/** Leaves out the plugins of the user interface, for a model that no page shows. */
export function leaveOutInterface(library: Library): void {
  const { featurePluginRegistry, statefulUIPluginRegistry } = library.registries
  for (const name of featurePluginRegistry.getKeys()) {
    if (!NEEDED_FEATURES.includes(name)) featurePluginRegistry.remove(name)
  }
  for (const name of statefulUIPluginRegistry.getKeys()) {
    if (!NEEDED_STATE.includes(name)) statefulUIPluginRegistry.remove(name)
  }
}
