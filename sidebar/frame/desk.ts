// What the places of the panel share: the server, the one message, the keys, the search, and which place is shown.
import type { PanelServer } from '../server'
import { Keys } from './keys'
import { Messages } from './messages'
import { Places } from './places'
import { SearchStore } from './search-store'

export class Desk {
  readonly messages = new Messages()
  readonly keys = new Keys()
  readonly places = new Places()
  readonly search: SearchStore
  /** When a tool last changed what the list of Today shows, in epoch milliseconds: it is read again however fresh it is. */
  changedAt = Number.NEGATIVE_INFINITY

  constructor(readonly server: PanelServer) {
    this.search = new SearchStore(server)
  }
}
