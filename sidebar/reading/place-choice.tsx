// Where Touchline's columns shall stand: at the right end, or right after the name.
import type { OwnPlace } from '../../src/app/set-up/own-place'
import { WORDS } from '../audit/words'

interface PlaceChoiceProps {
  readonly place: OwnPlace
  /** The header they could stand behind; '' = whatever names somebody. */
  readonly after?: string
  readonly choose: (place: OwnPlace) => void
}

export function PlaceChoice({ place, after = '', choose }: PlaceChoiceProps) {
  const places = [
    { value: 'end', text: WORDS.atEnd, note: '' },
    {
      value: 'name',
      text: after === '' ? WORDS.afterAnyName : WORDS.afterName(after),
      note: WORDS.afterNote,
    },
  ] as const
  return (
    <fieldset>
      <legend>{WORDS.where}</legend>
      {places.map(({ value, text, note }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name="place"
            value={value}
            checked={place === value}
            onChange={() => choose(value)}
          />
          <span>
            {text}
            {note === '' ? null : <span class="quiet note">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
