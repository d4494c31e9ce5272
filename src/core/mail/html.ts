// A mail as HTML that mail programs of all kinds show: one column of tables, styles on each element, no images. Colours are
// told apart in light, dark and turned-over pages alike: none is pure, and what a line means stands in words and borders.
import {
  type Block,
  clipped,
  cutAt,
  type Entry,
  HEADLINE_SIGNS,
  type Link,
  type MailContent,
  type Room,
  saidOf,
} from './content'

/** Of each of these a light and a dark colour: page, paper, words, quiet words, links, and lines between. */
export const COLOURS = {
  page: ['#efece6', '#101619'],
  paper: ['#fbfaf7', '#1a2227'],
  words: ['#1c2930', '#ece9e3'],
  quiet: ['#4c5860', '#b7c0c6'],
  link: ['#0a5580', '#8fcdf2'],
  edge: ['#78838a', '#7d8a92'],
} as const

type Colour = keyof typeof COLOURS

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const light = (colour: Colour): string => COLOURS[colour][0]

/** Words of a class, so that a dark page gives them its colour. */
const inked = (colour: 'words' | 'quiet' | 'link', more: string): string =>
  `class="${colour}" style="color:${light(colour)};${more}"`

const DARK = [
  `.page{background:${COLOURS.page[1]}!important}`,
  `.paper{background:${COLOURS.paper[1]}!important}`,
  ...(['words', 'quiet', 'link'] as const).map((one) => `.${one}{color:${COLOURS[one][1]}!important}`),
  `.edge,.link{border-color:${COLOURS.edge[1]}!important}`,
].join('')

/** Text of users as HTML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The page; `title` is the subject. The same words in the same order as `plainOf` has them. */
export function htmlOf({ language, headline, blocks }: MailContent, title: string, room: Room): string {
  const rows = blocks.map((block) => blockHtml(block, room)).join('')
  const first = escaped(clipped(headline, HEADLINE_SIGNS))
  return [
    `<!doctype html><html lang="${language}" dir="ltr"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${DARK}}</style></head>`,
    `<body class="page" style="margin:0;padding:0;background:${light('page')}">`,
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" bgcolor="${light('page')}" style="background:${light('page')}"><tr><td align="center">`,
    `<table role="presentation" class="paper" width="600" cellpadding="0" cellspacing="0" bgcolor="${light('paper')}" style="width:100%;max-width:600px;background:${light('paper')}">`,
    `<tr><td align="left" style="padding:20px 16px;${FONT};font-size:16px;line-height:24px;overflow-wrap:break-word;word-break:break-word"><div role="main">`,
    `<h1 ${inked('words', 'margin:0 0 16px;font-size:20px;line-height:28px')}>${first}</h1>${rows}`,
    '</div></td></tr></table></td></tr></table></body></html>',
  ].join('\n')
}

function blockHtml(block: Block, room: Room): string {
  const short = (text: string): string => escaped(clipped(text, room.signs))
  switch (block.is) {
    case 'line':
      return paragraph('words', short(block.text)) + linksHtml(block.links ?? [], room)
    case 'heading':
      return `<h2 ${inked('words', `margin:28px 0 8px;font-size:18px;line-height:26px`)}>${short(block.text)}</h2>\n`
    case 'card':
      return [
        `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr><td class="edge" style="padding:4px 0 0 14px;border-left:4px solid ${light('edge')}">`,
        `<h2 ${inked('words', 'margin:0 0 4px;font-size:18px;line-height:26px')}>${short(block.name)}</h2>`,
        ...block.lines.map((line) => paragraph('words', short(line))),
        `${linksHtml(block.links, room)}</td></tr></table>\n`,
      ].join('')
    case 'list':
      return listHtml(block, room)
    case 'figures':
      return figuresHtml(
        block.head.map(short),
        block.rows.map((cells) => cells.map(short)),
      )
    case 'footer':
      return `<div class="edge" style="margin:28px 0 0;border-top:1px solid ${light('edge')};padding:12px 0 0">${paragraph('quiet', short(block.text))}</div>`
  }
}

const paragraph = (colour: 'words' | 'quiet', html: string): string =>
  html === '' ? '' : `<p ${inked(colour, 'margin:0 0 6px')}>${html}</p>\n`

/** As high as a finger needs: a line of 24 and 10 above and below. */
const linksHtml = (links: readonly Link[], room: Room): string =>
  links
    .map(
      ({ label, to }) =>
        `<a href="${escaped(to)}" ${inked('link', `display:inline-block;margin:4px 8px 4px 0;padding:8px 14px;border:2px solid;border-radius:6px;font-weight:bold;text-decoration:none`)}>${escaped(clipped(label, room.signs))}</a>\n`,
    )
    .join('')

function listHtml({ entries, more: wordsOfMore }: Block & { readonly is: 'list' }, room: Room): string {
  const { kept, more } = cutAt(entries, room.entries)
  const items = kept.map((entry) => entryHtml(entry, room))
  if (more > 0)
    items.push(
      `<li ${inked('quiet', 'padding:4px 0')}>${escaped(clipped(wordsOfMore(more), room.signs))}</li>`,
    )
  return items.length === 0 ? '' : `<ul style="margin:0 0 10px;padding:0 0 0 20px">${items.join('\n')}</ul>\n`
}

function entryHtml(entry: Entry, room: Room): string {
  const name = escaped(clipped(entry.name, room.signs))
  const opened =
    entry.to === '' || entry.name === ''
      ? name && `<b>${name}</b>`
      : `<a href="${escaped(entry.to)}" ${inked('link', 'display:block;margin:0 0 -6px;padding:10px 0;font-weight:bold')}>${name}</a>`
  const says = escaped(clipped(saidOf(entry), room.signs))
  const padding = entry.to === '' ? 'padding:4px 0' : ''
  const between = entry.to === '' && opened !== '' && says !== '' ? ' · ' : ''
  return `<li ${inked('words', padding)}>${opened}${between}${says}</li>`
}

function figuresHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (tag: string, scope: string, html: string, align: string): string =>
    `<${tag}${scope} align="${align}" class="words edge" style="color:${light('words')};padding:8px 8px 8px 0;border-bottom:1px solid ${light('edge')};vertical-align:top;word-break:normal">${html}</${tag}>`
  const line = (cells: readonly string[], isHead: boolean): string =>
    `<tr>${cells
      .map((html, at) => {
        const scope = isHead ? ' scope="col"' : at === 0 ? ' scope="row"' : ''
        return cell(
          scope === '' || (isHead && html === '') ? 'td' : 'th',
          html === '' ? '' : scope,
          html,
          at === 0 ? 'left' : 'right',
        )
      })
      .join('')}</tr>`
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px;border-collapse:collapse;font-size:16px">${[line(head, true), ...rows.map((cells) => line(cells, false))].join('\n')}</table>\n`
}
