// Pages shown by scripts, kept at an unguessable address until the other origin fetches them.
import { randomBytes } from 'node:crypto'

export interface Frames {
  /** Keeps a page; returns its path. */
  add(html: string): string
  /** The page at a path; undefined where there is none. */
  at(path: string): string | undefined
}

const KEPT = 50
const HEAD = /<head(?:\s[^>]*)?>/i
const DOCTYPE = /^\s*<!doctype[^>]*>/i

/** Adds Google's client objects to a script's page, before its own scripts; `names` are the server's public functions. */
export function frames(names: () => readonly string[], pageOrigin: () => string): Frames {
  const pages = new Map<string, string>()
  return {
    add(html) {
      const path = `/frame/${randomBytes(16).toString('hex')}`
      pages.set(path, withGoogle(html, names(), pageOrigin()))
      if (pages.size > KEPT) pages.delete(pages.keys().next().value as string)
      return path
    },
    at: (path) => pages.get(path),
  }
}

function withGoogle(html: string, names: readonly string[], origin: string): string {
  const listed = names.join(' ').replace(/[^\w$ ]/g, '')
  const script = `<script src="/frame.js" data-functions="${listed}" data-page="${origin}"></script>`
  for (const place of [HEAD, DOCTYPE]) {
    const found = place.exec(html)
    if (found) {
      const end = found.index + found[0].length
      return html.slice(0, end) + script + html.slice(end)
    }
  }
  return script + html
}
