// State of the tool Method packs: the method of the sheet, the pack that is looked at, and what it would change.
import type { PackPreview, PacksPage } from '../../../src/app/panel/packs'
import {
  type Pack,
  type PackFault,
  type PackFile,
  packFile,
  readPack,
} from '../../../src/core/rules/pack-file'
import type { Desk } from '../../frame/desk'
import { type Action, againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { newKey } from '../../now/draft'
import { packText } from './pack-text'
import { WORDS } from './words'

interface PacksState {
  readonly page: PacksPage | null
  readonly trouble: string
  /** Whether a pack is looked at, or a text that is none. */
  readonly isOpen: boolean
  readonly pack: Pack | null
  readonly isLooking: boolean
  readonly preview: PackPreview | null
  readonly faults: readonly PackFault[]
  readonly isWriting: boolean
}

/** What the parts of the tool are given. */
export interface PacksProps {
  readonly store: PacksStore
}

const NOTHING = { isOpen: false, pack: null, isLooking: false, preview: null, faults: [] }

export class PacksStore extends Store<PacksState> {
  /** The batch on its way; the same for a pack until it is applied. */
  private batch = newKey()

  constructor(private readonly desk: Desk) {
    super({ page: null, trouble: '', isWriting: false, ...NOTHING })
  }

  load(): void {
    this.set({ trouble: '' })
    const failed = (trouble: string): void => this.set({ trouble })
    hear(this.desk.server.packs(), (answer) => this.set({ page: answer }), failed)
  }

  /** The method of the sheet under a name, and how many lines are left out. */
  own(name: string): { readonly text: string; readonly left: number } {
    const { file, left } = packFile(name.trim() || WORDS.myName, this.state.page?.lines ?? [])
    return { text: packText(file), left }
  }

  choose(file: PackFile): void {
    this.look(packText(file))
  }

  /** Reads a text, and asks what it would change. */
  look(text: string): void {
    const pack = readPack(text)
    this.batch = newKey()
    if ('lines' in pack) this.ask(pack)
    else this.set({ ...NOTHING, isOpen: true, faults: pack })
  }

  private ask(pack: Pack): void {
    this.set({ ...NOTHING, isOpen: true, pack, isLooking: true })
    const isCurrent = (): boolean => this.state.pack === pack
    const failed = (problem: string): void => {
      if (!isCurrent()) return
      this.set({ isLooking: false })
      this.desk.messages.failed(problem, [againBy(() => this.ask(pack))])
    }
    const { name, lines } = pack
    hear(
      this.desk.server.packEffect({ name, lines }),
      (answer) => {
        if (isCurrent() && 'preview' in answer) this.set({ isLooking: false, preview: answer.preview })
      },
      failed,
    )
  }

  close(): void {
    this.set(NOTHING)
  }

  apply(): void {
    const { pack, preview, isWriting } = this.state
    if (!pack || !preview || isWriting) return
    this.set({ isWriting: true })
    const { messages, server } = this.desk
    messages.busy(WORDS.applying)
    const failed = (problem: string): void => {
      this.set({ isWriting: false })
      const again = againBy(() => this.apply())
      messages.failed(problem, [again, { label: WORDS.look, act: () => this.ask(pack) }])
    }
    const { name, lines } = pack
    hear(
      server.pack({ name, lines, apply: { key: this.batch, seen: preview.seen } }),
      (answer) => {
        this.set({ isWriting: false, ...NOTHING })
        if (!('applied' in answer)) return
        const { batch, lines: changed } = answer.applied
        const undo = undoBy(() => this.takeBack(batch, name))
        messages.done(WORDS.applied(name, changed), [undo, this.judging([undo])])
        this.load()
      },
      failed,
    )
  }

  takeBack(batch: string, name: string): void {
    if (this.state.isWriting) return
    this.set({ isWriting: true })
    const { messages, server } = this.desk
    messages.busy(WORDS.takingBack)
    const failed = (problem: string): void => {
      this.set({ isWriting: false })
      messages.failed(problem, [againBy(() => this.takeBack(batch, name))])
    }
    hear(
      server.undoPack({ batch }),
      (answer) => {
        this.set({ isWriting: false, ...NOTHING })
        const kept = [
          ...new Set(answer.kept.map(({ tab, header }) => (header === '' ? tab : `${tab}, ${header}`))),
        ]
        const said = kept.length === 0 ? WORDS.takenBack(name) : WORDS.kept(kept.join('; '))
        messages.done(said, [this.judging([])])
        this.load()
      },
      failed,
    )
  }

  /** Runs the night, which judges by the method as it is. @param undos what still takes the pack back */
  private judging(undos: readonly Action[]): Action {
    return { label: WORDS.judge, act: () => this.judge(undos) }
  }

  private judge(undos: readonly Action[]): void {
    const { messages, server } = this.desk
    messages.busy(WORDS.judging)
    const failed = (problem: string): void => messages.failed(problem, [againBy(() => this.judge(undos))])
    hear(server.night(), (answer) => messages.done(WORDS.judged(answer), undos), failed)
  }
}
