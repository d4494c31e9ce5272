// State of the year's calendar: the year as the server has it, and the entry that is being typed.
import type { CampaignPage, LibraryEntry } from '../../../src/app/panel/campaign-page'
import type { Desk } from '../../frame/desk'
import { againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { WORDS } from './words'

interface CampaignState {
  readonly page: CampaignPage | null
  readonly isLoading: boolean
  readonly trouble: string
  readonly entry: LibraryEntry
  readonly isSaving: boolean
}

const blank = (tab: LibraryEntry['tab']): LibraryEntry => ({
  ...{ tab, title: '', reason: '', segment: '', from: '', until: '' },
})

export class CampaignStore extends Store<CampaignState> {
  constructor(
    private readonly desk: Desk,
    tab: LibraryEntry['tab'],
  ) {
    super({ page: null, isLoading: false, trouble: '', entry: blank(tab), isSaving: false })
  }

  load(): void {
    this.set({ isLoading: true, trouble: '' })
    const failed = (trouble: string): void => this.set({ isLoading: false, trouble })
    hear(this.desk.server.campaign(), (answer) => this.set({ page: answer, isLoading: false }), failed)
  }

  change(part: Partial<LibraryEntry>): void {
    this.set({ entry: { ...this.state.entry, ...part } })
  }

  /** Adds what was typed. */
  save(): void {
    const { entry, isSaving } = this.state
    if (!isSaving) this.send(entry, false)
  }

  private send(entry: LibraryEntry, isUndone: boolean): void {
    this.set({ isSaving: true })
    this.desk.messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      this.desk.messages.failed(text, [againBy(() => this.send(entry, isUndone))])
    }
    hear(
      this.desk.server.library({ entry, isUndone }),
      (answer) => {
        this.set({
          page: answer,
          isSaving: false,
          ...(isUndone ? { entry } : { entry: blank(entry.tab) }),
        })
        const undo = undoBy(() => this.send(entry, true))
        this.desk.messages.done(
          isUndone ? WORDS.takenOut(entry.title) : WORDS.added(entry.title),
          isUndone ? [] : [undo],
        )
      },
      failed,
    )
  }
}
