// Lines along cells as setBorder takes them: https://developers.google.com/apps-script/reference/spreadsheet/border-style
import { notEmulated } from './service'
import type { BorderLine, BorderSide } from './wire'

const LINES: Readonly<Record<string, BorderLine['style']>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
}
const SIDES: readonly BorderSide[] = ['top', 'left', 'bottom', 'right', 'vertical', 'horizontal']

/** Google's order of sides: those that get a line, and those that lose theirs; null leaves one as it is. */
export function borderSides(given: readonly (boolean | null)[]): { on: BorderSide[]; off: BorderSide[] } {
  return {
    on: SIDES.filter((_, at) => given[at] === true),
    off: SIDES.filter((_, at) => given[at] === false),
  }
}

/** A thin black line unless given. */
export function borderLine(color: string | null, style: unknown): BorderLine {
  const name = style === null ? 'SOLID' : String(style)
  return { color: color ?? '#000000', style: LINES[name] ?? notEmulated(`the border style ${name}`)() }
}
