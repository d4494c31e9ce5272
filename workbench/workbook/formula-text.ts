// Converts formula texts between Sheets and the library, which does not know doubled quotes inside a string.
import type { FormulaInternals } from './library-internals'
import type { StoredCell } from './plugins/library'

type FormulaCell = Extract<StoredCell, { isFormula: true }>

const QUOTED_OR_PART = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|;/g

/**
 * The formula as the library reads it: a doubled quote in a string becomes `"&CHAR(34)&"`; a semicolon between arguments,
 * which Sheets takes in every locale, becomes a comma. Inside braces it separates rows and stays.
 */
export function engineFormula(formula: string): string {
  if (!formula.includes('""') && !formula.includes(';')) return formula
  const hasBraces = formula.includes('{')
  return formula.replace(QUOTED_OR_PART, (whole: string, text: string | undefined) => {
    if (whole === ';') return hasBraces ? whole : ','
    return text === undefined ? whole : `"${text.replaceAll('""', '"&CHAR(34)&"')}"`
  })
}

/** A cell's formula as Sheets writes it, with its `=` and its spaces. */
export function sheetsFormula(cell: FormulaCell, getters: object): string {
  const { compiledFormula } = cell
  const text = compiledFormula.isBadExpression
    ? compiledFormula.normalizedFormula
    : (compiledFormula as unknown as FormulaInternals)
        .getTokens(getters)
        .reduce((all, token) => all + token.value, '')
  return text.replaceAll('"&CHAR(34)&"', '""')
}
