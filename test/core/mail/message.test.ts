// A mail's content as text and HTML: the same words, short enough, readable in all colours, and no word of a user's is code.
import * as fc from 'fast-check'
import { type Block, clipped, type MailContent } from '../../../src/core/mail/content'
import { COLOURS, htmlOf } from '../../../src/core/mail/html'
import { messageOf, subjectOf } from '../../../src/core/mail/message'
import { isAddress, PLACES, pagesOf, shownText, wordsOfPage, wordsOfText } from '../../support/mails'

const content = (blocks: readonly Block[], more: Partial<MailContent> = {}): MailContent => ({
  ...{ language: 'en', subject: ['Mon 2 Mar', '9 today'], headline: 'First Ann, then Bob.', blocks },
  ...more,
})

const more = (count: number): string => `and ${count} more`
const HOSTILE = [
  '</td><script>alert(1)</script>',
  '"><img src=x onerror=a()>',
  'Ann\r\nBcc: all@x.com',
  '&lt;b&gt;',
  '\u202eevil\u202c',
  '\ud83d',
  'x'.repeat(5000),
  '\u{1f600}'.repeat(700),
]
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
)
const to = fc.constantFrom('', PLACES.rowLink(7), 'tel:+49301234567', 'mailto:ann@x.com')
const links = fc.array(fc.record({ label: text, to: to.filter((one) => one !== '') }), { maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ is: fc.constant('line' as const), text, links }),
  fc.record({ is: fc.constant('heading' as const), text }),
  fc.record({ is: fc.constant('card' as const), name: text, lines: fc.array(text, { maxLength: 4 }), links }),
  fc.record({
    is: fc.constant('list' as const),
    entries: fc.array(fc.record({ name: text, to, says: fc.array(text, { maxLength: 3 }) }), {
      maxLength: 60,
    }),
    more: fc.constant(more),
  }),
  fc.record({
    is: fc.constant('figures' as const),
    head: fc.tuple(fc.constant(''), text, text),
    rows: fc.array(fc.tuple(text, text, text), { maxLength: 6 }),
  }),
  fc.record({ is: fc.constant('footer' as const), text }),
)
const anyContent = fc
  .record({
    subject: fc.array(text, { maxLength: 3 }),
    headline: text,
    blocks: fc.array(block, { maxLength: 14 }),
  })
  .map((made) => ({ language: 'en', ...made }))

describe('a mail', () => {
  it('says the same as text and as HTML, and is short enough, whatever is in it', () => {
    fc.assert(
      fc.property(anyContent, (given) => {
        const message = messageOf(given)
        expect(wordsOfText(message.text)).toEqual(wordsOfPage(message.html))
        expect(
          message.text
            .split('\n')
            .filter(isAddress)
            .map((line) => line.trim()),
        ).toEqual(pagesOf(message.html))
        expect(Buffer.byteLength(message.html)).toBeLessThan(30_000)
        for (const line of message.text.split('\n'))
          if (wordsOfText(line).length > 1) expect(line.length).toBeLessThanOrEqual(72)
        expect(message.subject.length).toBeLessThanOrEqual(50)
        expect(message.subject + shownText(message.html)).not.toMatch(/[\p{Cs}\u202a-\u202e]/u)
        expect(message.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        const tags = new Set([...message.html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag))
        for (const tag of ['script', 'img', 'iframe', 'form']) expect(tags.has(tag)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('cuts long lists and says how many more there are', () => {
    const entries = Array.from({ length: 25 }, (_, at) => ({ name: `P${at}`, to: '', says: ['Call'] }))
    const message = messageOf(content([{ is: 'list', entries, more }]))
    expect(message.text.match(/^- P/gm)).toHaveLength(20)
    expect(message.text).toContain('- and 5 more')
    const linked = entries.map((entry) => ({ ...entry, to: PLACES.rowLink(1), says: ['ä'.repeat(300)] }))
    const tight = messageOf(content(new Array<Block>(5).fill({ is: 'list', entries: linked, more })))
    expect(Buffer.byteLength(tight.html)).toBeLessThan(30_000)
    expect(tight.text).toMatch(/^- and \d+ more$/m)
  })

  it('escapes what users typed, in words and in addresses', () => {
    const name = '<img src=x onerror="a()">'
    const { html } = messageOf(
      content([
        {
          is: 'card',
          name,
          lines: ["O'Neil & Sons"],
          links: [{ label: name, to: `https://x.com/"${name}` }],
        },
      ]),
    )
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;')
    expect(html).not.toContain('<img')
    expect(html).toContain('&amp; Sons')
  })

  it('has its figures as a table with headers, and below each other in the text', () => {
    const { html, text: plain } = messageOf(
      content([{ is: 'figures', head: ['', 'This week', 'Usual'], rows: [['Touches', '41', '38']] }]),
    )
    expect(html.match(/<th scope="(?:col|row)"/g)).toHaveLength(3)
    expect(plain).toMatch(/^ {34}This week {9}Usual\nTouches {27}41 {16}38$/m)
  })
})

describe('a subject', () => {
  it.each([
    [['Mon 2 Mar', '9 today', 'first Viktor Abernathy'], 'Mon 2 Mar · 9 today · first Viktor Abernathy'],
    [
      ['Mon 2 Mar', '9 today', 'first Maria-Theresia von Hohenstein'],
      'Mon 2 Mar · 9 today · first Maria-Theresia von…',
    ],
    [['Mon 2 Mar', '', 'first Bob\r\nBcc: all@x.com'], 'Mon 2 Mar · first Bob Bcc: all@x.com'],
  ])('of %j is %s', (parts, said) => {
    expect(subjectOf(parts)).toBe(said)
    expect(said.length).toBeLessThanOrEqual(50)
  })

  it('cuts a word that is too long, but no sign in two', () => {
    expect(clipped('\u{1f600}'.repeat(9), 10)).toBe(`${'\u{1f600}'.repeat(4)}…`)
  })
})

/** Luminance of a colour (WCAG). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const inverted = (hex: string): string =>
  `#${[1, 3, 5].map((at) => (255 - Number.parseInt(hex.slice(at, at + 2), 16)).toString(16).padStart(2, '0')).join('')}`

describe('its colours', () => {
  const as = {
    light: (one: keyof typeof COLOURS) => COLOURS[one][0],
    dark: (one: keyof typeof COLOURS) => COLOURS[one][1],
    inverted: (one: keyof typeof COLOURS) => inverted(COLOURS[one][0]),
    'inverted dark': (one: keyof typeof COLOURS) => inverted(COLOURS[one][1]),
  }

  it.each(Object.entries(as))('can be told apart when %s', (_, colour) => {
    for (const one of ['words', 'quiet', 'link'] as const)
      expect(contrast(colour(one), colour('paper'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('edge'), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  it('are never pure white or black', () => {
    const html = htmlOf(content([{ is: 'line', text: 'Hello' }]), 'Hello', { entries: 20, signs: 300 })
    expect(html).not.toMatch(/#(?:fff|000)\b|#(?:f{6}|0{6})\b/i)
  })
})
