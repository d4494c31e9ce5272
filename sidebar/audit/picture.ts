// The card as a picture: drawn onto a canvas, then a PNG for the clipboard or the downloads.
import { download } from '../frame/download'
import type { CardPart } from './card-text'

const WIDTH = 720
const PAD = 40
const INNER = WIDTH - 2 * PAD
const FONT = 'Roboto, Arial, sans-serif'
/** Drawn at twice the size, so that it stays sharp. */
const SCALE = 2

interface Line {
  readonly text: string
  readonly font: string
  readonly color: string
  readonly before: number
  readonly height: number
}

const INK = '#1f2933'
const QUIET = '#56616d'
const ACCENT = '#0b6e4f'
const LOOKS = {
  head: { font: `500 18px ${FONT}`, color: QUIET, before: 0, height: 26 },
  claim: { font: `500 28px ${FONT}`, color: INK, before: 6, height: 38 },
  title: { font: `500 18px ${FONT}`, color: ACCENT, before: 20, height: 26 },
  line: { font: `16px ${FONT}`, color: INK, before: 2, height: 24 },
  foot: { font: `14px ${FONT}`, color: QUIET, before: 22, height: 20 },
} as const

/** Draws the card on paper as wide as a mail; the reading is left out, since it says more of the sheet than of the deals. */
export function drawCard(head: string, parts: readonly CardPart[], foot: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures.')
  const lines: Line[] = []
  const add = (text: string, look: Omit<Line, 'text'>): void => {
    pen.font = look.font
    wrapped(pen, text).forEach((part, at) => {
      lines.push({ ...look, text: part, before: at === 0 ? look.before : 0 })
    })
  }
  add(head, LOOKS.head)
  for (const { key, title, lines: texts } of parts) {
    if (key === 'reading') continue
    if (title !== '') add(title, LOOKS.title)
    for (const text of texts) add(text, key === 'claim' ? LOOKS.claim : LOOKS.line)
  }
  add(foot, LOOKS.foot)
  const height = lines.reduce((sum, line) => sum + line.before + line.height, 2 * PAD)
  canvas.width = WIDTH * SCALE
  canvas.height = height * SCALE
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, WIDTH, height)
  pen.fillStyle = ACCENT
  pen.fillRect(0, 0, 6, height)
  pen.textBaseline = 'top'
  let y = PAD
  for (const { text, font, color, before, height: tall } of lines) {
    y += before
    pen.font = font
    pen.fillStyle = color
    pen.fillText(text, PAD, y)
    y += tall
  }
  return canvas
}

function wrapped(pen: CanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && pen.measureText(longer).width > INNER) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** The canvas as a PNG. */
const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser draws no pictures.'))),
      'image/png',
    )
  })

/** Puts a picture on the clipboard; where the browser refuses, into the downloads. @returns where it is */
export async function sharePicture(canvas: HTMLCanvasElement): Promise<'clipboard' | 'downloads'> {
  const png = pngOf(canvas)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return 'clipboard'
  } catch {
    download(await png, 'touchline.png')
    return 'downloads'
  }
}

/** Puts text on the clipboard, in the old way where the frame may not use the new one; false where the browser refuses. */
export async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedAsSelection(text)
  }
}

function copiedAsSelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
  }
}
