// State of archiving: how the log stands, the file that was handed out, and whether it was read back whole.
import type { ArchivePage, ArchiveRequest } from '../../../src/app/panel/archive'
import { fileKey } from '../../../src/core/touches/archived'
import type { Desk } from '../../frame/desk'
import { download } from '../../frame/download'
import { againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { csvOf } from '../people/csv'
import { linesOf } from './csv-in'
import { WORDS } from './words'

/** Characters; no file of the panel's is longer. */
const LONGEST_FILE = 60_000_000

interface ArchiveState {
  readonly page: ArchivePage
  /** The file that was saved; null before. */
  readonly file: NonNullable<ArchivePage['file']> | null
  readonly check: 'none' | 'whole' | 'different' | 'too long'
  readonly isBusy: boolean
}

export const nameOf = (key: string): string => `touchline-touches-${key}.csv`

export class ArchiveStore extends Store<ArchiveState> {
  constructor(
    private readonly desk: Desk,
    page: ArchivePage,
  ) {
    super({ page, file: null, check: 'none', isBusy: false })
  }

  /** Puts the file into the downloads. */
  save(): void {
    this.send({ act: 'file' }, WORDS.loading, (page) => {
      const { file } = page
      this.set({ page, file: file ?? null, check: 'none' })
      this.desk.messages.dismiss()
      if (file)
        download(
          new Blob(['\ufeff', csvOf(file.lines)], { type: 'text/csv;charset=utf-8' }),
          nameOf(file.key),
        )
    })
  }

  /** Reads a chosen file back, and compares all of it with what was handed out. */
  async check(chosen: File): Promise<void> {
    const { file } = this.state
    if (chosen.size > LONGEST_FILE) return this.set({ check: 'too long' })
    const lines = linesOf(await chosen.text())
    const isWhole = file !== null && JSON.stringify(lines) === JSON.stringify(file.lines)
    this.set({ check: isWhole ? 'whole' : 'different' })
  }

  takeOut(): void {
    const { file, page } = this.state
    if (!file) return
    this.send({ act: 'take out', key: file.key }, WORDS.taking, (now) => {
      this.set({ page: now, file: null, check: 'none' })
      const undo = undoBy(() => this.putBack(file.lines))
      this.desk.messages.done(WORDS.taken(page.count), [undo])
    })
  }

  /** Brings the touches of a file back. */
  async bringBack(chosen: File): Promise<void> {
    if (chosen.size > LONGEST_FILE) return this.desk.messages.failed(WORDS.tooLong)
    const lines = linesOf(await chosen.text())
    const [, ...touches] = lines
    const isKnown = this.state.page.files.some(({ key }) => key === fileKey(touches))
    if (!isKnown) return this.desk.messages.failed(WORDS.different)
    this.putBack(lines)
  }

  private putBack(lines: readonly (readonly string[])[]): void {
    this.send({ act: 'put back', lines }, WORDS.bringing, (page) => {
      this.set({ page, file: null, check: 'none' })
      this.desk.messages.done(WORDS.brought)
    })
  }

  private send(request: ArchiveRequest, busy: string, done: (page: ArchivePage) => void): void {
    if (this.state.isBusy) return
    this.set({ isBusy: true })
    this.desk.messages.busy(busy)
    const failed = (text: string): void => {
      this.set({ isBusy: false })
      this.desk.messages.failed(text, [againBy(() => this.send(request, busy, done))])
    }
    hear(
      this.desk.server.archive(request),
      (answer) => {
        this.set({ isBusy: false })
        done(answer)
      },
      failed,
    )
  }
}
