// What the browser keeps of calls that are not saved.

/** How many calls, lines and undos are kept, of all spreadsheets. */
export const keptQueueSize = (): number =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith('touchline.calls.'))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown[]>)
    .reduce(
      (sum, { calls = [], putOff = [], undos = [] }) => sum + calls.length + putOff.length + undos.length,
      0,
    )
