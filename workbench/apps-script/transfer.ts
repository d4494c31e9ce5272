// What google.script.run takes from the client, as measured on live Apps Script.

const FRAMES = new Set(['[object Object]', '[object Array]'])

/** The arguments as they reach the server: undefined is null. @throws TypeError naming the first that cannot travel. */
export function incoming(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => passed(arg, String(index), []))
}

function passed(value: unknown, path: string, within: readonly unknown[]): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const legal = typeof value === 'object' && FRAMES.has(Object.prototype.toString.call(value))
  if (!legal || within.includes(value))
    throw new TypeError(`Failed due to illegal value in property: ${path}`)
  const inside = [...within, value]
  if (Array.isArray(value)) return Array.from(value, (one, index) => passed(one, `${path}.${index}`, inside))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, passed(one, `${path}.${key}`, inside)]),
  )
}
