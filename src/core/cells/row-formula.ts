// Formulas that are kept for a row wherever it moves: what they read of their own row is read of the row they come back to.

const ROW = '⟦row⟧'
const TEXTS = /("(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\w.]+)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)/
/** A cell or a range of this sheet, its rows not fixed by $. */
const CELLS = /(?<![\w.$!])(\$?[A-Z]{1,3})(\d+)(?:(:\$?[A-Z]{1,3})(\d+))?(?![\w.($!:])/g

/** The formula of a cell in a row with a sign in place of the row's number; other rows and other tabs stay as they are. */
export function rowless(formula: string, row: number): string {
  const number = String(row)
  const parts = formula.split(TEXTS)
  // Every other part is a text or on another tab.
  return parts
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(CELLS, (cells: string, from: string, first: string, to = '', last = first) =>
            first === number && last === number ? `${from}${ROW}${to}${to === '' ? '' : ROW}` : cells,
          ),
    )
    .join('')
}

/** The formula that `rowless` made, for a row. */
export const inRow = (formula: string, row: number): string => formula.split(ROW).join(String(row))
