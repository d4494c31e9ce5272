// The switch between light and dark.
import { useState } from 'preact/hooks'
import { choose, isDark } from './theme'
import { WORDS } from './words'

export function ThemeSwitch() {
  const [dark, set] = useState(isDark)
  const [isKept, setKept] = useState(true)
  const take = (chosen: boolean): void => {
    set(chosen)
    setKept(choose(chosen))
  }
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={dark} onChange={(event) => take(event.currentTarget.checked)} />
        <span>{WORDS.dark}</span>
      </label>
      {isKept ? null : <p class="quiet">{WORDS.notKept}</p>}
    </>
  )
}
