// The keys of the panel. Whoever is on screen adds a layer of keys; the layer added last is asked first.

export interface Key {
  /** As the browser names it (`1`, `Enter`, `u`, ` `), with `Ctrl+` before it where Control or Command is held. */
  readonly key: string
  /** What it does, for the list of keys; '' is left out of it. */
  readonly does: string
  /** Also where a field has the focus. */
  readonly isForFields?: boolean
  /** Enter or Space, also where a button has the focus. */
  readonly isForButtons?: boolean
  /** Also below a layer that stands alone. */
  readonly isAlways?: boolean
  act(): void
}

export interface Layer {
  readonly keys: readonly Key[]
  /** No key of the layers below is heard. */
  readonly isAlone?: boolean
}

/** True if a letter or digit belongs to the focused field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')

/** A button or link that has the focus takes Enter and Space itself. */
const isPressed = (target: EventTarget | null, key: string): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  target.matches('button, a, summary, input')

/** The key of an event as `Key.key` names it. */
function nameOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return ctrlKey || metaKey ? `Ctrl+${name}` : name
}

export class Keys {
  private layers: (() => Layer)[] = []

  /** Adds a layer, above all others or below them; gives the function that takes it away. */
  add(layer: () => Layer, where: 'above' | 'below' = 'above'): () => void {
    this.layers = where === 'above' ? [...this.layers, layer] : [layer, ...this.layers]
    return () => {
      this.layers = this.layers.filter((one) => one !== layer)
    }
  }

  /** The keys that are heard now, those of the last layer first. */
  heard(): Key[] {
    const heard: Key[] = []
    let isSilent = false
    for (const layer of [...this.layers].reverse()) {
      const { keys, isAlone = false } = layer()
      heard.push(
        ...keys.filter(
          ({ key, isAlways }) => (!isSilent || isAlways) && !heard.some((one) => one.key === key),
        ),
      )
      isSilent ||= isAlone
    }
    return heard
  }

  /** Does what a pressed key is for, once: a key held down does nothing more. */
  press(event: KeyboardEvent): void {
    if (event.repeat || event.altKey || event.isComposing || event.defaultPrevented) return
    const name = nameOf(event)
    const found = this.heard().find(({ key }) => key === name)
    if (!found || (isTyping(event.target) && !found.isForFields)) return
    if (isPressed(event.target, name) && !found.isForButtons) return
    event.preventDefault()
    found.act()
  }
}
