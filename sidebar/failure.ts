// What is said when a call failed as a whole: what happened, that nothing typed is lost, and what to do next.
import { inLanguage } from './frame/language'

const WORDS = inLanguage({
  english: {
    accounts:
      'Google did not let the panel in. That happens when several Google accounts are signed in: open this sheet in a window with only the account that owns it, such as a private window.',
    busy: 'Google has too much to do for you just now. What you typed is still here: wait a minute, then try again.',
    quota:
      'Google’s allowance for today is used up. What you typed is still here: try again tomorrow, or write into the sheet itself; the night takes it in.',
    slow: 'Google took too long and stopped. What you typed is still here: try again; if it is saved already, it is not saved twice.',
    offline: 'There is no connection to Google. What you typed is still here: try again once you are online.',
    other: (message: string) => `${message.replace(/\.?$/, '.')} What you typed is still here: try again.`,
  },
  german: {
    accounts:
      'Google hat die Seitenleiste nicht hineingelassen. Das geschieht, wenn mehrere Google-Konten angemeldet sind: Öffnen Sie die Tabelle in einem Fenster nur mit dem Konto, dem sie gehört, etwa in einem privaten Fenster.',
    busy: 'Google hat für Sie gerade zu viel zu tun. Was Sie getippt haben, ist noch da: Warten Sie eine Minute, dann noch einmal.',
    quota:
      'Das Tageskontingent bei Google ist aufgebraucht. Was Sie getippt haben, ist noch da: Versuchen Sie es morgen wieder, oder schreiben Sie in die Tabelle selbst; die Nacht nimmt es auf.',
    slow: 'Google hat zu lange gebraucht und abgebrochen. Was Sie getippt haben, ist noch da: noch einmal; was schon gespeichert ist, wird nicht doppelt gespeichert.',
    offline:
      'Es gibt keine Verbindung zu Google. Was Sie getippt haben, ist noch da: noch einmal, sobald Sie online sind.',
    other: (message: string) =>
      `${message.replace(/\.?$/, '.')} Was Sie getippt haben, ist noch da: noch einmal.`,
  },
})

/** What Google and browsers write, in English whatever the user's language, and what it means for the user. */
const KINDS = [
  [/PERMISSION_DENIED|reading from storage|ScriptError: Authorization|\b403\b/i, 'accounts'],
  [/simultaneous|short time|too many scripts/i, 'busy'],
  [/too many times|quota|too much computer time|for one day/i, 'quota'],
  [/maximum execution time|Google does not answer|timed out|deadline/i, 'slow'],
  [/NetworkError|Failed to fetch|HTTP 0|connection failure/i, 'offline'],
] as const

/** The message for a call that failed as a whole. */
export function wordsOfFailure(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure)
  const kind = KINDS.find(([pattern]) => pattern.test(message))?.[1]
  return kind === undefined ? WORDS.other(message) : WORDS[kind]
}
