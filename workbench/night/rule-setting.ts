// One --rule of the command line: an id and its value; for a list of words also the word.
import { UsageError } from './command-error'

export interface RuleSetting {
  readonly id: string
  /** The word a list's row is for (a stage, a field, an outcome, a medium); '' elsewhere. */
  readonly word: string
  readonly value: string
}

/** Ids with one row for each word. */
export const WORD_LISTS: readonly string[] = ['stage', 'header', 'outcome', 'medium']
/** Ids with one row for each value. */
export const VALUE_LISTS: readonly string[] = ['dayOff', 'holiday', 'V1.phrase']

/** Reads `ID=VALUE`, or `ID=WORD:VALUE` of a list. @throws UsageError for anything else */
export function readRuleSetting(text: string): RuleSetting {
  const at = text.indexOf('=')
  const id = text.slice(0, Math.max(at, 0)).trim()
  const value = text.slice(at + 1).trim()
  if (id === '') throw new UsageError(`--rule ${text}: write it as ID=VALUE, such as P4c.share=1.`)
  if (!WORD_LISTS.includes(id)) return { id, word: '', value }
  // A header or a stage may contain a colon; the field before a header and the kind after a stage never do.
  const colon = id === 'header' ? value.indexOf(':') : value.lastIndexOf(':')
  if (colon < 1) {
    const example = id === 'header' ? 'header=decision:Close date' : `${id}=${EXAMPLES[id]}`
    throw new UsageError(`--rule ${text}: write it as ${id}=WORD:VALUE, such as ${example}.`)
  }
  return { id, word: value.slice(0, colon).trim(), value: value.slice(colon + 1).trim() }
}

/** Reads `FIELD=HEADER` of --map; a blank header = there is no such column. @throws UsageError for anything else */
export function readMapSetting(text: string): RuleSetting {
  const at = text.indexOf('=')
  const word = text.slice(0, Math.max(at, 0)).trim()
  if (word === '')
    throw new UsageError(`--map ${text}: write it as FIELD=HEADER, such as created=First call.`)
  return { id: 'header', word, value: text.slice(at + 1).trim() }
}

/** Reads `WORD=KIND` of --stage. @throws UsageError for anything else */
export function readStageSetting(text: string): RuleSetting {
  const at = text.lastIndexOf('=')
  const [word, value] = [
    text.slice(0, Math.max(at, 0)).trim(),
    text
      .slice(at + 1)
      .trim()
      .toLowerCase(),
  ]
  if (word === '' || !['open', 'won', 'lost'].includes(value))
    throw new UsageError(`--stage ${text}: write it as WORD=KIND with open, won or lost, such as Signed=won.`)
  return { id: 'stage', word, value }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  stage: 'Signed:won',
  outcome: 'Voicemail:yes',
  medium: 'Fax:automated',
}
