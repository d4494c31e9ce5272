// Fields of a touch that are typed when it is logged, and when it is corrected.
import { DIRECTIONS } from '../../src/core/tabs/vocabulary'
import { fieldValue } from './consequence'
import { WORDS } from './words'

interface DirectionProps {
  readonly value: string
  readonly choose: (direction: (typeof DIRECTIONS)[number]) => void
}

/** Who began it. */
export const DirectionField = ({ value, choose }: DirectionProps) => (
  <fieldset class="line">
    <legend>{WORDS.began}</legend>
    {DIRECTIONS.map((word) => (
      <label key={word} class="choice">
        <input type="radio" name="direction" checked={value === word} onChange={() => choose(word)} />
        {WORDS.directions[word]}
      </label>
    ))}
  </fieldset>
)

interface MinutesProps {
  readonly id: string
  readonly value: string
  readonly type: (minutes: string) => void
}

export const MinutesField = ({ id, value, type }: MinutesProps) => (
  <>
    <label for={id}>{WORDS.minutes}</label>
    <input
      id={id}
      type="number"
      min="0"
      max="1440"
      inputMode="numeric"
      value={value}
      onInput={(event) => type(fieldValue(event))}
    />
  </>
)
