// State of a list of people: who is on it, whom the filter shows, who is ticked, what was sent to them, and what became of it.
import type { ListedPerson, PeoplePage, PeopleRequest } from '../../../src/app/panel/people-page'
import { reasonTest } from '../../../src/core/rules/valid-reason'
import { INVITATION, mailings, mediumOf } from '../../../src/core/tabs/vocabulary'
import type { Desk } from '../../frame/desk'
import { againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { newKey } from '../../now/draft'
import { takenBackText } from '../../purge/words'
import { WORDS } from './words'

/** Whom the list shows: everybody, a standing, or a segment. */
export type Filter = string

interface PeopleState {
  readonly source: Pick<PeopleRequest, 'of' | 'event'>
  readonly people: readonly ListedPerson[]
  /** What came with the first page; null before. */
  readonly page: PeoplePage | null
  readonly isLoading: boolean
  readonly trouble: string
  readonly filter: Filter
  /** Ids of those who get nothing. */
  readonly unticked: ReadonlySet<string>
  readonly medium: string
  readonly item: string
  readonly reason: string
  readonly isLogging: boolean
}

/** People who are logged at once. */
const MOST = 1000

export class PeopleStore extends Store<PeopleState> {
  private turn = 0
  /** The batch on its way; the same until the server has answered. */
  private key = newKey()

  constructor(
    private readonly desk: Desk,
    source: PeopleState['source'],
  ) {
    super({
      source,
      ...{ people: [], page: null, isLoading: false, trouble: '', filter: '', unticked: new Set() },
      ...{ medium: source.of === 'event' ? INVITATION.word : (mailings()[0] ?? ''), item: '', reason: '' },
      isLogging: false,
    })
  }

  /** The people whom the filter shows. */
  get shown(): readonly ListedPerson[] {
    const { people, filter } = this.state
    return filter === '' ? people : people.filter((one) => one.standing === filter || one.segment === filter)
  }

  /** Those of them who are ticked. */
  get chosen(): readonly ListedPerson[] {
    const { unticked } = this.state
    return this.shown.filter(({ id }) => !unticked.has(id))
  }

  /** Why the touches would not count, if they would not: said before they are logged. */
  get doubt(): 'item' | 'reason' | null {
    const { medium, item, reason, page } = this.state
    if (mediumOf(medium)?.kind === 'automated' && item === '') return 'item'
    return reasonTest(page?.phrases ?? [])(reason) ? null : 'reason'
  }

  /** Lists people from another source. */
  from(source: PeopleState['source']): void {
    this.set({ source, filter: '', unticked: new Set() })
    this.load()
  }

  change(part: Partial<Pick<PeopleState, 'filter' | 'medium' | 'item' | 'reason'>>): void {
    this.set(part)
  }

  tick(ids: readonly string[], isTicked: boolean): void {
    const unticked = new Set(this.state.unticked)
    for (const id of ids) unticked[isTicked ? 'delete' : 'add'](id)
    this.set({ unticked })
  }

  /** Asks for the list, page after page. */
  load(): void {
    const mine = ++this.turn
    this.set({ isLoading: true, trouble: '', people: [], page: null })
    const failed = (trouble: string): void => {
      if (mine === this.turn) this.set({ isLoading: false, trouble })
    }
    const ask = (from: number): void => {
      hear(
        this.desk.server.people({ ...this.state.source, from }),
        (answer) => {
          if (mine !== this.turn) return
          this.take(answer)
          if (answer.next !== null) ask(answer.next)
          else this.set({ isLoading: false })
        },
        failed,
      )
    }
    ask(0)
  }

  /** Logs one touch each of those who are chosen. */
  log(): void {
    const { medium, item, reason, page, isLogging, isLoading } = this.state
    const ids = this.chosen.map(({ id }) => id)
    if (isLogging || isLoading || !page) return
    if (ids.length === 0 || ids.length > MOST) {
      this.desk.messages.failed(ids.length === 0 ? WORDS.chooseOne : WORDS.tooMany(MOST))
      return
    }
    this.set({ isLogging: true })
    this.desk.messages.busy(WORDS.logging)
    const failed = (text: string): void => {
      this.set({ isLogging: false })
      this.desk.messages.failed(text, [againBy(() => this.log())])
    }
    hear(
      this.desk.server.logMany({ key: this.key, ids, medium, item, reason, context: page.context }),
      (answer) => {
        this.key = newKey()
        this.set({ isLogging: false })
        const { batch, logged, uncounted, left } = answer
        // Pressed once more, the button must not log them again.
        this.tick(ids, false)
        const takeBack = (): void => {
          this.tick(ids, true)
          this.takeBack(batch)
        }
        const undo = undoBy(takeBack)
        const text = [WORDS.logged(logged, medium), ...uncounted.map(WORDS.uncounted), WORDS.left(left)]
        this.desk.messages.done(text.filter((one) => one !== '').join(' '), logged > 0 ? [undo] : [])
        this.load()
      },
      failed,
    )
  }

  private take(page: PeoplePage): void {
    const first = this.state.page ?? page
    // Of several items only the user knows which was sent.
    const isBlank = this.state.item === '' && this.state.reason === ''
    const offered = page.invitation ?? (page.items.length === 1 ? page.items[0] : undefined)
    this.set({
      page: first,
      people: [...this.state.people, ...page.people],
      ...(this.state.page === null && (isBlank || page.invitation) ? offered : {}),
    })
  }

  private takeBack(batch: string): void {
    const failed = (text: string): void =>
      this.desk.messages.failed(text, [againBy(() => this.takeBack(batch))])
    this.desk.messages.busy(WORDS.takingBack)
    hear(
      this.desk.server.undoBatch({ batch }),
      (answer) => {
        this.desk.messages.done(takenBackText(answer))
        this.load()
      },
      failed,
    )
  }
}

/** What each part of a list is drawn from. */
export interface PeopleProps {
  readonly desk: Desk
  readonly store: PeopleStore
}
