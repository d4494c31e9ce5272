// What a mail says: a small tree of blocks, of which text and HTML are made alike. Text of users stays text in it.

/** A link with its words; `to` begins with `https:`, `tel:` or `mailto:`. */
export interface Link {
  readonly label: string
  readonly to: string
}

/** A line of a list: what it is about, where that can be opened, and what is said of it. */
export interface Entry {
  readonly name: string
  /** '' = the name opens nothing. */
  readonly to: string
  /** Parts of the rest of the line; '' are left out. */
  readonly says: readonly string[]
}

export type Block =
  | { readonly is: 'line'; readonly text: string; readonly links?: readonly Link[] }
  | { readonly is: 'heading'; readonly text: string }
  /** One person: who, then what to know of them, then what to press. */
  | {
      readonly is: 'card'
      readonly name: string
      readonly lines: readonly string[]
      readonly links: readonly Link[]
    }
  /** `more` says how many entries were cut. */
  | { readonly is: 'list'; readonly entries: readonly Entry[]; readonly more: (count: number) => string }
  /** Figures beside those they are compared with; the first cell of each row is its name. */
  | {
      readonly is: 'figures'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Why somebody gets the mail, and how it ends. */
  | { readonly is: 'footer'; readonly text: string }

/** A whole mail. */
export interface MailContent {
  /** Code of its language: `en`. */
  readonly language: string
  /** Parts of the subject, the day first. */
  readonly subject: readonly string[]
  /** The first line, which inboxes show beside the subject. */
  readonly headline: string
  readonly blocks: readonly Block[]
}

/** How much of a mail there is room for. */
export interface Room {
  /** Entries of a list. */
  readonly entries: number
  /** Characters of a text of users and of a sentence with one in it. */
  readonly signs: number
}

/** Characters of the headline, as inboxes show them. */
export const HEADLINE_SIGNS = 90

/** Controls, marks that turn the direction of what follows, and halves of signs. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu

/** A text in one line, without what nobody sees. */
export const tidy = (text: string): string =>
  text
    .replace(UNSEEN, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()

/** A text of at most so many characters, cut between words where it can be. */
export function clipped(text: string, most: number): string {
  const said = tidy(text)
  if (said.length <= most) return said
  const cut = said.slice(0, most)
  const blank = cut.lastIndexOf(' ')
  // A word that alone is too long is cut within, but no sign in two.
  const kept = blank > most / 2 ? cut.slice(0, blank) : cut.slice(0, -1).replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`
}

/** The parts of a list that there is room for, and how many are left out. */
export function cutAt<T>(
  items: readonly T[],
  most: number,
): { readonly kept: readonly T[]; readonly more: number } {
  const kept = items.length > most + 1 ? items.slice(0, most) : items
  return { kept, more: items.length - kept.length }
}

/** An entry's line: its name, and behind it what is said of it. */
export const saidOf = ({ says }: Entry): string => says.filter((part) => part !== '').join(' · ')
