// Somebody's name, which opens their row in Now.
import type { Desk } from '../../frame/desk'

interface PersonProps {
  readonly desk: Desk
  readonly id: string
  readonly name: string
}

export const Person = ({ desk, id, name }: PersonProps) =>
  id === '' ? (
    <strong>{name}</strong>
  ) : (
    <button type="button" class="link" onClick={() => desk.places.open(id)}>
      {name}
    </button>
  )
