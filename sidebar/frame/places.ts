// The places of the panel, in the order of their buttons, and which of them is shown.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { Tool } from '../more/tools'
import { Store } from './store'

/** A place and the key that goes there. */
export const PLACES = [
  { place: 'Now', key: 'n' },
  { place: 'Today', key: 't' },
  { place: 'Purge', key: 'p' },
  { place: 'Time', key: 'i' },
  { place: 'More', key: 'm' },
] as const
export type Place = (typeof PLACES)[number]['place']

/** A row that another place sends to Now: its id, or the row as it was just answered, which need not be asked for. */
export type Sent = string | PanelRow

interface Shown {
  readonly place: Place
  /** The tool that is open in More; null = their list. */
  readonly tool: Tool | null
  /** What that tool is to show first; '' = all of it. */
  readonly about: string
  /** The row sent to Now last, and whether what puts the client at risk is to be asked; a new object for each time. */
  readonly sent: { readonly row: Sent; readonly asksRisk: boolean } | null
  /** Nobody has chosen a place yet: the panel shows who is selected, and Today as long as nobody is. */
  readonly isOpening: boolean
}

export class Places extends Store<Shown> {
  constructor() {
    super({ place: 'Now', tool: null, about: '', sent: null, isOpening: true })
  }

  go(place: Place): void {
    this.stay()
    // Who goes to More while a tool is open there wants another one.
    const isAgain = place === this.state.place
    if (!isAgain || this.state.tool) this.set({ place, ...(isAgain ? { tool: null } : {}) })
  }

  /** Opens a tool in More, or shows their list. */
  openTool(tool: Tool | null, about = ''): void {
    this.set({ place: 'More', tool, about, isOpening: false })
  }

  /** Shows a row in the place Now. */
  open(row: Sent, asksRisk = false): void {
    this.set({ place: 'Now', sent: { row, asksRisk }, isOpening: false })
  }

  /** Draws everything again, in the words of now. */
  redraw(): void {
    this.set({})
  }

  /** The place that is shown is the chosen one. */
  stay(): void {
    if (this.state.isOpening) this.set({ isOpening: false })
  }

  /** Call when it is known whether somebody is selected in the sheet. */
  selected(isSomebody: boolean): void {
    if (!this.state.isOpening) return
    this.set(isSomebody ? { place: 'Now', isOpening: false } : { place: 'Today' })
  }
}
