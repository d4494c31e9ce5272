// What a script project holds before a push, which replaces all of it: code of the user's own is never pushed over unasked.
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clasp, type Ran } from './clasp'

/** Files that a push writes. */
const OURS: ReadonlySet<string> = new Set([
  'Code.js',
  'Sidebar.html',
  'SidebarGerman.html',
  'appsscript.json',
])
/** What Google puts into a new script. */
const NEW_SCRIPT = /^\s*function myFunction\(\)\s*\{\s*\}\s*$/

/** Whether a push may take a file's place: Touchline's own, the manifest, or the blank one of a new script. */
function mayGo(name: string, text: string): boolean {
  if (name === 'appsscript.json' || text.trim() === '' || NEW_SCRIPT.test(text)) return true
  return OURS.has(name) && text.includes('Touchline')
}

/** The files of a script that a push would lose; what clasp said where it could not tell. */
export async function codeThere(scriptId: string): Promise<readonly string[] | Ran> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'touchline-push-'))
  try {
    await writeFile(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'there' }))
    const pulled = await clasp(folder, 'pull')
    if (!pulled.worked) return pulled
    const there = join(folder, 'there')
    const names = await readdir(there, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const lost: string[] = []
    for (const file of files) {
      const name = file.slice(there.length + 1)
      if (!mayGo(name, await readFile(file, 'utf8'))) lost.push(name)
    }
    return lost.sort()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
