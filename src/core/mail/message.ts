// A mail's content as what is sent: subject, text and HTML with the same words, never longer than mail programs show whole.
import { clipped, type MailContent, type Room } from './content'
import { htmlOf } from './html'
import { plainOf } from './plain'

/** A mail as it is sent; the subject is one line. */
export interface MailText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Characters of a subject. */
const SUBJECT_SIGNS = 50
/** Bytes of the HTML; mail programs cut longer ones. */
const MOST_BYTES = 30_000

/** From roomy to narrow: the first with which the mail is short enough is taken, and the last is so with any content. */
const ROOMS: readonly Room[] = [
  { entries: 20, signs: 320 },
  { entries: 14, signs: 240 },
  { entries: 9, signs: 160 },
  { entries: 5, signs: 100 },
  { entries: 2, signs: 60 },
  { entries: 1, signs: 24 },
]

/** The parts in one line; the first ones stand where there is no room for all. */
export const subjectOf = (parts: readonly string[]): string =>
  clipped(parts.filter((part) => part !== '').join(' · '), SUBJECT_SIGNS)

/** The mail; lists are cut, then texts, where it would be too long. */
export function messageOf(content: MailContent): MailText {
  const subject = subjectOf(content.subject)
  const inRoom = (room: Room): MailText => ({
    subject,
    text: plainOf(content, room),
    html: htmlOf(content, subject, room),
  })
  for (const room of ROOMS.slice(0, -1)) {
    const message = inRoom(room)
    if (bytesOf(message.html) < MOST_BYTES) return message
  }
  return inRoom(ROOMS[ROOMS.length - 1] as Room)
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
