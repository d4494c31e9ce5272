// `npm run push`: dist/ into the script of a sheet, by clasp; what keeps it from going is said with what to do.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clasp } from './clasp'
import { codeThere } from './code-there'
import { adviceFor } from './push-advice'

const HOW =
  'Open your sheet, Extensions › Apps Script › Project settings, and copy the Script ID into .clasp.json.'

/** The id in `.clasp.json`; null where there is none yet. */
async function scriptIdIn(folder: string): Promise<string | null> {
  const { scriptId } = JSON.parse(await readFile(join(folder, '.clasp.json'), 'utf8')) as {
    scriptId?: unknown
  }
  return typeof scriptId === 'string' && scriptId !== 'put-your-script-id-here' ? scriptId.trim() : null
}

/**
 * Pushes what is built.
 * @param folder the project's, with `.clasp.json` and dist/
 * @param replaces whether code of the user's own may go
 * @returns what to tell, and whether it was pushed
 */
export async function push(folder: string, replaces: boolean): Promise<{ pushed: boolean; says: string }> {
  const refused = (...lines: readonly string[]) => ({ pushed: false, says: lines.join('\n') })
  const scriptId = await scriptIdIn(folder).catch(() => null)
  if (!scriptId) return refused(`.clasp.json names no script yet. ${HOW}`)
  const there = await codeThere(scriptId)
  if ('said' in there) return refused(there.said.trim(), adviceFor(there.said))
  if (there.length > 0 && !replaces) {
    return refused(
      `This script holds code of your own, which a push would replace: ${there.join(', ')}.`,
      'Nothing was pushed. Take a sheet without a script, keep a copy of that code elsewhere, or, if it may go: npm run push -- --replace',
    )
  }
  // --force: a new script's manifest always differs, and clasp without somebody to ask would skip the push in silence.
  const { worked, said } = await clasp(folder, 'push', '--force')
  if (!worked) return refused(said.trim(), adviceFor(said))
  return { pushed: true, says: `${said.trim()}\nReload the sheet, then Touchline › Set up Touchline.` }
}
