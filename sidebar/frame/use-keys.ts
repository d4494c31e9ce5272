import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Keys, Layer } from './keys'

/**
 * Adds keys as long as the component is there; null adds none.
 * @param where below all others for keys of the whole panel, which a place may use otherwise
 */
export function useKeys(keys: Keys, layer: Layer | null, where: 'above' | 'below' = 'above'): void {
  const latest = useRef(layer)
  latest.current = layer
  // With the drawing, not after it: a key pressed right behind another must meet the keys that are on screen.
  useLayoutEffect(() => keys.add(() => latest.current ?? { keys: [] }, where), [keys, where])
}
