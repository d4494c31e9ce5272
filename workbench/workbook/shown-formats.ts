// Replaces number formats from files that the library cannot show.
import { library } from './library'
import { isDateFormat } from './number-formats'

const shownFormats = new Map<string, string>()

/** The format itself, or the nearest one the library can show: it stops at formats it does not know. */
export function shownFormat(format: string): string {
  let shown = shownFormats.get(format)
  if (shown === undefined) {
    const plain = tamed(unconditional(format)).replace(/\[h+\]/gi, 'hhhh')
    shown = firstShowable([
      // The library takes a currency's country for a part of its sign, and conditions for those of its own sections.
      ...(/\[\$[^\]]*-/.test(format) || CONDITION.test(format)
        ? []
        : [format, format.replace(/AM\/PM/gi, 'a')]),
      ...[plain, plain.replace(/AM\/PM/gi, 'a'), plain.split(';')[0] ?? '', nearest(format)],
    ])
    shownFormats.set(format, shown)
  }
  return shown
}

function firstShowable(candidates: readonly string[]): string {
  for (const format of candidates) {
    try {
      for (const sample of [43_100.5, -1.25, 0]) {
        library.helpers.formatValue(sample, { format, locale: library.DEFAULT_LOCALE })
      }
      return format
    } catch {
      // A format the library cannot parse: the next candidate is simpler.
    }
  }
  return ''
}

const CONDITION = /\[[<>=][^\]]*\]/
/** A comma behind the last digit, which divides by a thousand. */
const SCALED = /[0#?],+(?![0#?,])/

/** The section that every number may be shown by, where sections have conditions: one that gives it whole. */
function unconditional(format: string): string {
  if (!CONDITION.test(format)) return format
  return format.split(';').findLast((section) => !SCALED.test(section)) ?? '#,##0'
}

const PART = /"[^"]*"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(?![hms]+\])[^\]]*\]|_.|\*.|([^\p{ASCII}])/gu

/** The format without what only Excel shows: countries, colours, conditions, spaces as wide as a character. Signs stay. */
function tamed(format: string): string {
  return format.replace(PART, (part: string, escaped?: string, currency?: string, sign?: string) => {
    if (part.startsWith('"')) return part
    if (escaped !== undefined || sign !== undefined) return `"${escaped ?? sign}"`
    return currency ? `[$${currency}]` : ''
  })
}

function nearest(format: string): string {
  if (/^general$/i.test(format) || format === '') return ''
  if (isDateFormat(format)) {
    if (!/[hs]/i.test(format)) return 'yyyy-mm-dd'
    return /[dy]/i.test(format) ? 'yyyy-mm-dd hh:mm' : 'hh:mm'
  }
  if (format.includes('%')) return /\.0/.test(format) ? '0.00%' : '0%'
  if (format.includes(',')) return /\.0/.test(format) ? '#,##0.00' : '#,##0'
  return /\.0/.test(format) ? '0.00' : '0'
}
