// A CSV file (RFC 4180) that the panel saved, as lines of texts again.

/** A blank was put before what a spreadsheet would take for a formula. */
const MARKED = /^ +[=+\-@\t\r]/

/** The lines of a file, without its byte order mark; what is no CSV ends them. */
export function linesOf(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, '')
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|\n|\r|$)/y
  const lines: string[][] = []
  let line: string[] = []
  while (cell.lastIndex < text.length || line.length > 0) {
    const found = cell.exec(text)
    if (!found) break
    const [, quoted, plain = '', end] = found
    const given = quoted === undefined ? plain : quoted.replace(/""/g, '"')
    line.push(MARKED.test(given) ? given.slice(1) : given)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
