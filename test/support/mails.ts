// Mails as tests read them: the words that a page shows, and a morning's facts to begin with.
import type { DuePerson, MailPlaces, MorningFacts } from '../../src/core/mail/morning'
import { on } from './pipeline'

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Text of HTML without its tags. */
export const shownText = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, (sign) => SIGNS[sign] ?? sign)

/** The words that a page shows, in order; its title stands in the subject. */
export const wordsOfPage = (html: string): string[] =>
  wordsIn(shownText(html.replace(/<head>[\s\S]*<\/head>/, '')))

/** The addresses of pages that it opens. */
export const pagesOf = (html: string): string[] =>
  [...html.matchAll(/href="(https:[^"]*)"/g)].map(([, to = '']) => to.replace(/&amp;/g, '&'))

/** The words of a plain text: without lines of addresses. */
export const wordsOfText = (text: string): string[] =>
  wordsIn(
    text
      .split('\n')
      .filter((line) => !isAddress(line))
      .join(' '),
  )

/** Whether a line is an address and nothing else. */
export const isAddress = (line: string): boolean => /^ *https:\S+$/.test(line)

/** Signs that part words, and rules under headings, are no words. */
const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => /[^·=-]/.test(word))

/** A text without its line breaks, to look for sentences in. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ')

export const PLACES: MailPlaces = {
  rowLink: (row) =>
    `https://docs.google.com/spreadsheets/d/${'1Ab'.repeat(14)}xY/edit#gid=1234567890&range=A${row}`,
  zone: 'Europe/Berlin',
}

/** Somebody who is due. */
export const due = (name: string, more: Partial<DuePerson> = {}): DuePerson => ({
  ...{ name, company: '', by: 'Call', why: 'Quiet for 34 days', reason: 'What would help them?', ask: '' },
  ...{ phone: '', email: '', row: 5, about: '', at: Number.NaN },
  ...more,
})

/** A morning on which nothing is to be said. */
export const morning = (more: Partial<MorningFacts> = {}): MorningFacts => ({
  ...{
    today: on('2026-03-02'),
    isAsked: false,
    people: [],
    left: '',
    changes: [],
    asks: [],
    news: [],
    standing: [],
  },
  ...{ problems: { fresh: [], known: [] }, blocks: [], yesterday: null, pact: [] },
  ...more,
})
