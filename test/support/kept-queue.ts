// What the browser keeps of what is not saved.

/** What panels keep under a prefix, of all spreadsheets. */
export const keptOf = (prefix: string): unknown[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? '') as unknown)

/** How many calls, lines and undos are kept, of all spreadsheets. */
export const keptQueueSize = (): number =>
  (keptOf('touchline.calls.') as Record<string, unknown[]>[]).reduce(
    (sum, { calls = [], putOff = [], undos = [] }) => sum + calls.length + putOff.length + undos.length,
    0,
  )
