// Lines along a cell in an .xlsx: those the file has stay where no other was drawn.
import { argbOf } from './xlsx-styles'
import { XmlPart } from './xml-part'

/** A cell's own lines, as the library has them. */
export type Border = {
  readonly [side in 'left' | 'right' | 'top' | 'bottom']?:
    | { readonly style: string; readonly color: string }
    | undefined
}

/** The children of a border as the schema orders them. */
const ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal']

/** A file's `border` with these lines. */
export function borderText(known: string, border: Border): string {
  const part = new XmlPart(known, ORDER)
  for (const [side, line] of Object.entries(border)) {
    if (!line) continue
    const color = /^#[0-9a-f]{6}$/i.test(line.color) ? `rgb="${argbOf(line.color)}"` : 'auto="1"'
    part.set(side, [`<${side} style="${line.style}"><color ${color}/></${side}>`])
  }
  return part.toString()
}
