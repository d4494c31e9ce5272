// What the steps of the audit share: their heading, and that nothing was written.
import { useEffect, useRef } from 'preact/hooks'
import { WORDS } from './words'

/** The heading of a step: the keyboard and screen readers go there when the step comes. */
export function StepHeading({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [text])
  return (
    <h2 ref={heading} tabIndex={-1}>
      {text}
    </h2>
  )
}

/** That nothing was written, as a figure. */
export const Unchanged = () => <p class="unchanged">{WORDS.unchanged}</p>
