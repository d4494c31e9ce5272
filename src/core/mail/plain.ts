// A mail as plain text: lines of at most 72 columns, addresses on lines of their own.
import {
  type Block,
  clipped,
  cutAt,
  HEADLINE_SIGNS,
  type Link,
  type MailContent,
  type Room,
  saidOf,
} from './content'

const COLUMNS = 72

/** The same words in the same order as `htmlOf` has them. */
export function plainOf({ headline, blocks }: MailContent, room: Room): string {
  const parts = [
    headed(clipped(headline, HEADLINE_SIGNS), '='),
    ...blocks.map((block) => blockText(block, room)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: Block, room: Room): string {
  const short = (text: string): string => clipped(text, room.signs)
  switch (block.is) {
    case 'line':
      return lines(wrapped(short(block.text)), ...links(block.links ?? [], room))
    case 'heading':
      return headed(short(block.text), '-')
    case 'card':
      return lines(
        wrapped(short(block.name)),
        ...block.lines.map((line) => wrapped(short(line), '  ')),
        ...links(block.links, room).map((line) => `  ${line}`),
      )
    case 'list': {
      const { kept, more } = cutAt(block.entries, room.entries)
      const entries = kept.map((entry) =>
        lines(
          wrapped(
            [short(entry.name), short(saidOf(entry))].filter((part) => part !== '').join(' · '),
            '  ',
            '- ',
          ),
          ...(entry.name !== '' && isPage(entry.to) ? [`  ${entry.to}`] : []),
        ),
      )
      return lines(...entries, ...(more > 0 ? [wrapped(short(block.more(more)), '  ', '- ')] : []))
    }
    case 'figures':
      return lines(...[block.head, ...block.rows].map((cells) => figures(cells.map(short))))
    case 'footer':
      return lines('--', wrapped(short(block.text)))
  }
}

/** A page has its address below its words; a number and a mail address are words of their own. */
const links = (given: readonly Link[], room: Room): string[] =>
  given.flatMap(({ label, to }) => [wrapped(clipped(label, room.signs)), ...(isPage(to) ? [to] : [])])

const isPage = (to: string): boolean => to.startsWith('https:')

const lines = (...all: readonly string[]): string => all.filter((line) => line !== '').join('\n')

function headed(text: string, mark: string): string {
  const shown = wrapped(text)
  return text === '' ? '' : `${shown}\n${mark.repeat(Math.min(COLUMNS, text.length))}`
}

/** Words in lines; a word that is too long has a line of its own. @param begin what the first line begins with */
function wrapped(text: string, indent = '', begin = indent): string {
  const made: string[] = []
  let line = ''
  for (const word of text.split(/ (?!·)/)) {
    const before = made.length === 0 ? begin : indent
    if (line !== '' && before.length + line.length + 1 + word.length > COLUMNS) {
      made.push(before + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') made.push((made.length === 0 ? begin : indent) + line)
  return made.join('\n')
}

const NAME_COLUMNS = 34
const FIGURE_COLUMNS = 18

/** Cells below each other; where one is too long, in a sentence. */
function figures([name = '', ...cells]: readonly string[]): string {
  const fits = name.length < NAME_COLUMNS && cells.every((cell) => cell.length < FIGURE_COLUMNS)
  return fits && cells.length < 3
    ? `${name.padEnd(NAME_COLUMNS)}${cells.map((cell) => cell.padEnd(FIGURE_COLUMNS)).join('')}`.trimEnd()
    : wrapped([name, ...cells].join(' '), '  ', '')
}
