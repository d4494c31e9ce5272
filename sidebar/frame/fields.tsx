// The fields of the panel's forms: each with its label, and it gives what was typed, chosen or ticked.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface TickProps {
  readonly isOn: boolean
  readonly tick: (isOn: boolean) => void
  readonly children: ComponentChildren
}

export const Tick = ({ isOn, tick, children }: TickProps) => (
  <label class="tick">
    <input type="checkbox" checked={isOn} onChange={(event) => tick(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)

interface SelectProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** Words, or values with what is shown of them. */
  readonly options: readonly (string | readonly [value: string, shown: string])[]
  /** Stands for nothing chosen; left out where something always is. */
  readonly none?: string
  readonly choose: (value: string) => void
}

export const SelectField = ({ id, label, value, options, none, choose }: SelectProps) => (
  <>
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map((option) => {
        const [one, shown] = typeof option === 'string' ? [option, option] : option
        return (
          <option key={one} value={one}>
            {shown}
          </option>
        )
      })}
    </select>
  </>
)

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  /** Characters. */
  readonly most: number
  readonly isNeeded?: boolean
  /** It is where typing begins. */
  readonly isFirst?: boolean
  /** Texts to choose from. */
  readonly offers?: readonly string[]
  readonly type: (text: string) => void
}

/** One line of text. */
export function TextField({ id, label, value, most, isNeeded, isFirst, offers, type }: TextFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst])
  return (
    <>
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        autocomplete="off"
        required={isNeeded}
        maxLength={most}
        list={offers ? `${id}-offers` : undefined}
        value={value}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {offers ? (
        <datalist id={`${id}-offers`}>
          {offers.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}
