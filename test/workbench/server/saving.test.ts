// Saving: what is confirmed lies in the journal first, a disk that does not take it is told of, snapshots follow each other.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, bench, type Page } from './serving'

let served: Bench
let page: Page
beforeEach(async () => {
  served = await bench()
  page = await served.page()
})
afterEach(() => served.close())

const type = async (row: number, content: string): Promise<void> => {
  page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 2, row, content })
  await page.settled()
}
const journals = (): string[] => readdirSync(served.folder).filter((name) => name.endsWith('.journal'))
const journal = (): string =>
  journals()
    .map((name) => readFileSync(join(served.folder, name), 'utf8'))
    .join('')
const saving = () => served.document().saving

describe('an edit', () => {
  it('lies in the journal by the time that a page hears of it', async () => {
    await type(1, 'typed')
    expect(await page.next('revision')).toMatchObject({ message: { clientId: page.client } })
    expect(journal()).toContain('"content":"typed"')
    expect(saving().state()).toMatchObject({ state: 'saved' })
  })

  it('is in the next snapshot, and its journal goes', async () => {
    await type(1, 'typed')
    await saving().saveNow()
    expect(journals()).toEqual([])
    const copy = readdirSync(served.folder).find((name) => name.endsWith('.json')) ?? ''
    expect(readFileSync(join(served.folder, copy), 'utf8')).toContain('typed')
  })

  it('that comes while a snapshot is written goes to the next journal', async () => {
    await type(1, 'before')
    const saved = saving().saveNow()
    await type(2, 'meanwhile')
    await saved
    expect(journal()).toContain('meanwhile')
    expect(journal()).not.toContain('before')
  })
})

describe('a disk that does not take it', () => {
  it('is told of on every page, until it takes it again', async () => {
    const aside = `${served.folder}-aside`
    renameSync(served.folder, aside)
    await type(1, 'typed')
    const { saved } = await page.next('saved')
    expect(saved).toMatchObject({ state: 'failed', text: expect.stringMatching(/^Not saved: /) })
    expect((await served.page()).snapshot.saved).toEqual(saved)
    mkdirSync(served.folder)
    expect((await page.next('saved')).saved.state).toBe('saved')
    rmSync(aside, { recursive: true })
  })
})

describe('a disk that is full', () => {
  /** Lets the journal of the generation that is written now lie on a disk without room. */
  const fill = (): string => {
    const copy = readdirSync(served.folder).find((name) => name.endsWith('.json')) ?? ''
    const { generation } = JSON.parse(readFileSync(join(served.folder, copy), 'utf8'))
    const path = join(served.folder, copy.replace('.json', `.${generation}.journal`))
    symlinkSync('/dev/full', path)
    return path
  }

  it('is tried again until there is room; a process that is killed then has lost nothing', async () => {
    const full = fill()
    await type(1, 'first')
    expect((await page.next('saved')).saved).toEqual({
      state: 'failed',
      text: 'Not saved: the disk is full; make some room. It is tried again every few seconds.',
    })
    await type(2, 'second')
    rmSync(full)
    expect((await page.next('saved')).saved.state).toBe('saved')
    await type(3, 'third')
    saving().abandon()
    const kept = journal().match(/"content":"(\w+)"/g)
    expect(kept).toEqual(['"content":"first"', '"content":"second"', '"content":"third"'])
    const { root, folder } = served
    const again = await bench('', { root, folder, file: join(root, 'pipeline.csv') })
    const replica = await again.page()
    expect([2, 3, 4].map((row) => replica.shown('pipeline', `C${row}`))).toEqual(['first', 'second', 'third'])
    await again.close()
  })

  it('and then takes a snapshot holds each line once', async () => {
    const full = fill()
    await type(1, 'first')
    expect((await page.next('saved')).saved.state).toBe('failed')
    const saved = saving().saveNow()
    await type(2, 'meanwhile')
    await saved
    expect((await page.next('saved')).saved.state).toBe('saved')
    expect(journal()).toContain('meanwhile')
    expect(journal()).not.toContain('first')
    rmSync(full, { force: true })
  })

  it('keeps another file from taking the place of the one that is not saved', async () => {
    const aside = `${served.folder}-aside`
    renameSync(served.folder, aside)
    writeFileSync(served.folder, '')
    await type(1, 'typed')
    const { status, body } = await page.post('/demo', {})
    expect([status, body]).toEqual([
      422,
      { error: expect.stringMatching(/^pipeline stays open, because it is not saved\. Not saved: /) },
    ])
    rmSync(served.folder)
    renameSync(aside, served.folder)
    expect((await served.page()).shown('pipeline', 'C2')).toBe('typed')
  })
})

describe('saving that was abandoned', () => {
  it('writes nothing any more', async () => {
    saving().abandon()
    await type(1, 'typed')
    expect(journals()).toEqual([])
  })
})
