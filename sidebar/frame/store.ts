// State outside components, so that it outlives them: a place left and come back to is as it was.
import { useEffect, useState } from 'preact/hooks'

/** Holds a state and tells its listeners after each change. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>()

  constructor(public state: State) {}

  /** Calls `listener` after each change; gives the function that ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  protected set(part: Partial<State>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }
}

/** The state of a store; the component is drawn again after each change. */
export function useStore<State extends object>(store: Store<State>): State {
  const [, changed] = useState({})
  useEffect(() => {
    changed({})
    return store.listen(() => changed({}))
  }, [store])
  return store.state
}
