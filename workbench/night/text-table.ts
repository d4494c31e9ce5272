// Tables for a terminal: columns as wide as their content, long text cut.

export interface TextColumn {
  readonly title: string
  readonly align?: 'right'
  /** Longer text is cut to this. */
  readonly widest?: number
}

/** Lines of the table, titles first. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => columns.map(({ widest }, at) => shortened(row[at] ?? '', widest)))
  const lines = [columns.map(({ title }) => title), ...cut]
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)))
  return lines.map((line) =>
    line
      .map((text, at) => {
        const width = widths[at] ?? 0
        return columns[at]?.align === 'right' ? text.padStart(width) : text.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

function shortened(text: string, widest = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= widest ? line : `${line.slice(0, widest - 1)}…`
}
