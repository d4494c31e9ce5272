// An amount as people type a target: signs that part thousands, a currency beside it, k, T€ or M behind it.

const SCALES: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, tsd: 1e3, m: 1e6, mio: 1e6 }
const SHAPE = /^(?:[€$£]|[a-z]{3})? ?(\d[\d.,' ]*?) ?(k|t(?=€|eur)|tsd|m|mio)?\.? ?(?:[€$£]|[a-z]{3})?$/i

/** The amount above 0 that a text says; null where it says none. Three digits behind a sign are thousands, without k or M. */
export function amountIn(text: string): number | null {
  const [, digits = '', scale = ''] = SHAPE.exec(text.trim().replace(/\s/g, ' ')) ?? []
  const plain = digits.replace(/[ ']/g, '')
  const parts = plain.split(/[.,]/)
  const last = parts[parts.length - 1] ?? ''
  const isWhole = parts.length === 1 || (last.length === 3 && scale === '')
  const amount = Number(isWhole ? parts.join('') : `${parts.slice(0, -1).join('')}.${last}`)
  const scaled = Math.round(amount * (SCALES[scale.toLowerCase()] ?? 1))
  return digits !== '' && scaled > 0 && Number.isFinite(scaled) ? scaled : null
}
