// After a touch with a customer: why they like buying, taken word for word (Q5). Unfolded in the month in which all are asked.
import { useState } from 'preact/hooks'
import type { RowCard } from '../../src/app/panel/row-card'
import type { Desk } from '../frame/desk'
import { againBy, undoBy } from '../frame/messages'
import { hear } from '../hear'
import { opposites } from '../more/report/report-store'
import { type AnswerDraft, answerLine } from '../more/why/answer-draft'
import { AnswerForm } from '../more/why/answer-form'
import { WORDS as WHY } from '../more/why/words'
import { WORDS } from './words'

interface WhyAskedProps {
  readonly desk: Desk
  readonly card: RowCard
  /** A touch with them was just saved. */
  readonly isSaved: boolean
}

export function WhyAsked({ desk, card, isSaved }: WhyAskedProps) {
  const [isSaving, saving] = useState(false)
  const { id, name, owner, today, asksWhy } = card
  const save = (draft: AnswerDraft, done: () => void): void => {
    const changes = [answerLine({ id, name, owner, today }, draft)]
    const { messages, server } = desk
    const send = (isUndone: boolean): void => {
      saving(true)
      messages.busy(WORDS.saving)
      const failed = (text: string): void => {
        saving(false)
        messages.failed(text, [againBy(() => send(isUndone))])
      }
      hear(
        server.lines({ tab: 'Answers', changes: isUndone ? opposites(changes) : changes, of: '' }),
        () => {
          saving(false)
          if (!isUndone) done()
          const undo = undoBy(() => send(true))
          messages.done((isUndone ? WHY.unkept : WHY.kept)(name), isUndone ? [] : [undo])
        },
        failed,
      )
    }
    send(false)
  }
  return (
    <details class="fold" open={asksWhy && isSaved}>
      <summary>{WHY.fold}</summary>
      <p class="quiet">{WHY.question}</p>
      <AnswerForm key={id} id={id} name={name} known={[]} isSaving={isSaving} save={save} />
    </details>
  )
}
