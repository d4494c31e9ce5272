// What a tool asks the server when it is opened: shown once it is there; what went wrong is said, with another try.
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PanelAnswer } from '../../src/app/panel/answer'
import { Trouble } from '../frame/trouble'
import { hear } from '../hear'

interface AskedProps<Facts> {
  readonly ask: () => Promise<PanelAnswer<Facts>>
  /** Said while the answer is awaited. */
  readonly loading: string
  readonly children: (facts: Facts) => ComponentChildren
}

type Shown<Facts> = { readonly facts?: Facts; readonly trouble?: string }

export function Asked<Facts>({ ask, loading, children }: AskedProps<Facts>) {
  const [{ facts, trouble }, show] = useState<Shown<Facts>>({})
  const load = () => {
    show({})
    hear(
      ask(),
      (facts) => show({ facts }),
      (trouble) => show({ trouble }),
    )
  }
  useEffect(load, [])
  if (trouble !== undefined) return <Trouble text={trouble} again={load} />
  return facts ? children(facts) : <p role="status">{loading}</p>
}
