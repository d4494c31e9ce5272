// The switch between light and dark.
import { useState } from 'preact/hooks'
import { Tick } from './fields'
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
      <Tick isOn={dark} tick={take}>
        {WORDS.dark}
      </Tick>
      {isKept ? null : <p class="quiet">{WORDS.notKept}</p>}
    </>
  )
}
