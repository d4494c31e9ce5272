// Faults around a use case in memory: it is interrupted, or somebody sorts the rows while it works.
import type { AppSheet } from './app-calls'

/** From now on the n-th and every later call of the ports throws; earlier writes stay. */
export function cutOff({ world }: AppSheet, call: number): void {
  const before = world.calls.length
  world.onCall = (_, count) => {
    if (count - before >= call) throw new Error('cut off')
  }
}

/** Lets the ports work again. */
export function mend({ world }: AppSheet): void {
  world.onCall = () => {}
}

/** Somebody moves a row of the pipeline just before a call of this name, the first unless told otherwise. */
export function moveRowAt(sheet: AppSheet, call: string, { from = 5, to = 2, nth = 1 } = {}): void {
  let seen = 0
  sheet.world.onCall = (name) => {
    if (name !== call || ++seen !== nth) return
    sheet.tab('Deals').moveRow(from, to)
  }
}

/** Content as text, a row on a line, with the ids by their order, so that sheets with other ids can be compared. */
export function withoutIds(content: unknown): string {
  const known = new Map<string, string>()
  const text = JSON.stringify(content).replace(/"T\d{4}"/g, (id) => {
    if (!known.has(id)) known.set(id, `"id ${known.size + 1}"`)
    return known.get(id) ?? ''
  })
  return text.replaceAll('},{', '},\n{')
}
