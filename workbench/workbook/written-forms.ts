// How a locale writes numbers and days, from the runtime's own data.

export interface WrittenForms {
  /** The mark before decimals. */
  readonly decimal: string
  /** The mark between thousands; a blank stands for every kind of blank. */
  readonly group: string
  /** Month numbers from 1 by their names and short names, lower case, without a final dot. */
  readonly months: ReadonlyMap<string, number>
  readonly dateFormat: string
  /** Whether days are written between dots. */
  readonly isDotted: boolean
  readonly isEnglish: boolean
}

const known = new Map<string, WrittenForms>()

/** @param locale such as `de_DE`; one that the runtime does not know counts as `en_US` */
export function writtenForms(locale: string): WrittenForms {
  let forms = known.get(locale)
  if (!forms) {
    forms = formsOf(locale)
    known.set(locale, forms)
  }
  return forms
}

function formsOf(locale: string): WrittenForms {
  const tag = tagOf(locale)
  const parts = new Intl.NumberFormat(tag, { useGrouping: 'always' } as never).formatToParts(12_345.5)
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  const dateFormat = dateFormatOf(tag)
  return {
    decimal: mark('decimal') || '.',
    group: mark('group').replace(/\s/, ' ') || ' ',
    months: monthsOf(tag),
    dateFormat,
    isDotted: dateFormat.includes('.'),
    isEnglish: tag.startsWith('en'),
  }
}

function tagOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en-US'
  } catch {
    return 'en-US'
  }
}

/** The numeric order of day, month and year, as in `dd.mm.yyyy`. */
function dateFormatOf(tag: string): string {
  const codes: Partial<Record<string, string>> = { day: 'dd', month: 'mm', year: 'yyyy' }
  return new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(0)
    .map(({ type, value }) => codes[type] ?? value.replace(/[^./-]/g, ''))
    .join('')
}

/** Both with a day (`1er février`, `1. Februar`) and alone, since inflected languages write them differently. */
function monthsOf(tag: string): Map<string, number> {
  const months = new Map<string, number>()
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(tag, { month, ...(day ? { day } : {}), timeZone: 'UTC' })
      for (let at = 0; at < 12; at++) {
        const name = format.formatToParts(Date.UTC(2026, at, 1)).find((part) => part.type === 'month')?.value
        if (name) months.set(name.toLowerCase().replace(/\.$/, ''), at + 1)
      }
    }
  }
  if (months.get('september') === 9) for (const name of ['sep', 'sept']) months.set(name, 9)
  return months
}
