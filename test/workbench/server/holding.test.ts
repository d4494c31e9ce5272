// One writer a working copy: the second server is told where the first one is, and nothing is left in the way of a third.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holder } from '../../../workbench/server/holding'
import { freshFolder } from '../../support/folder'
import { type Bench, bench } from './serving'

const open: Bench[] = []
const serving = async (...given: Parameters<typeof bench>): Promise<Bench> => {
  const made = await bench(...given)
  open.push(made)
  return made
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

describe('a second workbench on the same file', () => {
  it('is told where the first one is, and the first one goes on', async () => {
    const first = await serving()
    const { root, folder } = first
    await expect(bench('', { root, folder })).rejects.toThrow(
      `pipeline.csv is open already, at ${first.url}#panel (process ${process.pid}); two workbenches would overwrite each other’s work.`,
    )
    const page = await first.page()
    page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 2, row: 1, content: 'goes on' })
    await page.settled()
    expect((await first.page()).shown('pipeline', 'C2')).toBe('goes on')
  })

  it('is told so in the page too', async () => {
    const first = await serving()
    const { root, folder } = first
    await first.post('/demo', {})
    const second = await serving('', { root, folder })
    const { status, body } = await second.post('/demo', {})
    expect(status).toBe(422)
    expect(body).toEqual({ error: expect.stringMatching(/^The demo is open already, at /) })
    expect(second.document().name).toBe('pipeline')
  })

  it('opens it once the first one ended', async () => {
    const first = await bench()
    await first.close()
    const { root, folder } = first
    expect(readdirSync(folder).filter((name) => name.endsWith('.open'))).toEqual([])
    expect((await serving('', { root, folder })).document().name).toBe('pipeline')
  })
})

describe('a note that a process left behind', () => {
  const left = (text: string): { copy: string; note: string } => {
    const copy = join(freshFolder(), 'deals.json')
    const note = copy.replace('.json', '.open')
    writeFileSync(note, text)
    return { copy, note }
  }
  const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid

  it.each([
    ['was killed', () => JSON.stringify({ process: ended(), address: '' })],
    ['was killed and had the number that this one has', () => JSON.stringify({ process: process.pid })],
    ['was killed while it wrote', () => '{"pro'],
  ])('which %s is no obstacle', async (_, text) => {
    const { copy, note } = left(text())
    const release = await holder().take(copy, 'deals.csv')
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ process: process.pid, address: '' })
    release()
    expect(existsSync(note)).toBe(false)
  })

  it('before the machine started anew is no obstacle, whoever has its number now', async () => {
    const { copy, note } = left(JSON.stringify({ process: process.ppid, address: '' }))
    utimesSync(note, 1_000_000_000, 1_000_000_000)
    const release = await holder().take(copy, 'deals.csv')
    release()
  })

  it('of a process that lives is respected', async () => {
    const { copy } = left(JSON.stringify({ process: process.ppid, address: '' }))
    await expect(holder().take(copy, 'deals.csv')).rejects.toThrow(
      `deals.csv is open already, by process ${process.ppid};`,
    )
  })
})

it('a server gives a working copy back when it gave it back as often as it took it', async () => {
  const copy = join(freshFolder(), 'deals.json')
  const own = holder()
  const [first, second] = [await own.take(copy, 'deals.csv'), await own.take(copy, 'deals.csv')]
  first()
  first()
  await expect(holder().take(copy, 'deals.csv')).rejects.toThrow('is open already')
  second()
  const release = await holder().take(copy, 'deals.csv')
  release()
})
