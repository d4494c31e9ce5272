import { useEffect, useRef } from 'preact/hooks'
import type { Keys, Layer } from './keys'

/** Adds keys as long as the component is there; without any, none. */
export function useKeys(keys: Keys, layer: Layer | null): void {
  const latest = useRef(layer)
  latest.current = layer
  useEffect(() => keys.add(() => latest.current ?? { keys: [] }), [keys])
}
