// A ring around the panel while keys are heard here and not in the sheet.
import { useEffect, useState } from 'preact/hooks'

export function LiveRing() {
  const [isLive, set] = useState(() => document.hasFocus())
  useEffect(() => {
    const left = new AbortController()
    window.addEventListener('focus', () => set(true), { signal: left.signal })
    window.addEventListener('blur', () => set(false), { signal: left.signal })
    return () => left.abort()
  }, [])
  return isLive ? <div class="live" aria-hidden="true" /> : null
}
