// The audit's card in the panel, how it is passed on, and how the reading is corrected.
import { useState } from 'preact/hooks'
import { useStore } from '../frame/store'
import { Left, People, TabField, Understood } from '../reading/reading'
import type { AuditStore } from './audit-store'
import { type CardPart, cardParts, cardText, headOf, moneyShares } from './card-text'
import { drawCard, sharePicture, shareText } from './picture'
import { StepHeading, Unchanged } from './step'
import { CARD, WORDS } from './words'

export function CardPage({ store }: { readonly store: AuditStore }) {
  const { answer } = useStore(store)
  if (!answer) return null
  const { page, card } = answer
  const parts = cardParts(answer, { words: CARD, isOpen: true }).filter(({ key }) => key !== 'reading')
  return (
    <>
      <TabField page={page} read={(tab) => store.ask(tab)} />
      <article class="audit-card">
        <StepHeading text={CARD.title} />
        <p class="quiet">{CARD.ofDay(card.tab, card.day)}</p>
        {parts.map((part) => (
          <Part key={part.key} part={part} share={moneyShares(card)} />
        ))}
        <Unchanged />
      </article>
      {page.isSetUp ? null : (
        <button type="button" class="save" onClick={() => store.go('preview')}>
          {WORDS.setUp}
        </button>
      )}
      <Share store={store} />
      {page.isSetUp ? null : <Corrections store={store} />}
    </>
  )
}

function Part({
  part: { key, title, lines },
  share,
}: {
  readonly part: CardPart
  readonly share: ReturnType<typeof moneyShares>
}) {
  if (key === 'claim')
    return (
      <div class="claim">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {share === null ? null : (
          <div class="share" aria-hidden="true">
            <span style={{ width: `${share.proven * 100}%` }} />
            <span class="fresh" style={{ width: `${share.fresh * 100}%` }} />
          </div>
        )}
      </div>
    )
  const List = key === 'letGo' ? 'ol' : 'ul'
  return (
    <section class={`part ${key}`}>
      <h3>{title}</h3>
      <List class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </section>
  )
}

function Share({ store }: { readonly store: AuditStore }) {
  const { answer, isOpen } = useStore(store)
  const [said, say] = useState('')
  const [text, offer] = useState('')
  if (!answer) return null
  const style = { words: CARD, isOpen }
  const asText = (): void => {
    const card = cardText(answer, style)
    void shareText(card).then((isDone) => {
      say(isDone ? WORDS.copied.text : WORDS.copyHere)
      offer(isDone ? '' : card)
    })
  }
  const asPicture = (): void => {
    const foot = `${CARD.nothingChanged} ${CARD.made}`
    const canvas = drawCard(headOf(answer.card, CARD), cardParts(answer, style), foot)
    void sharePicture(canvas).then((where) => say(where === 'clipboard' ? WORDS.copied.picture : WORDS.saved))
  }
  return (
    <section aria-labelledby="share-card">
      <h3 id="share-card">{WORDS.copyTitle}</h3>
      <div class="line">
        <button type="button" class="plain" onClick={asText}>
          {WORDS.copyText}
        </button>
        <button type="button" class="plain" onClick={asPicture}>
          {WORDS.copyPicture}
        </button>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOpen}
          onChange={(event) => store.showInCopies(event.currentTarget.checked)}
        />
        {WORDS.openNames}
      </label>
      <p class="quiet" role="status">
        {said}
      </p>
      {text === '' ? null : <textarea aria-label={WORDS.copyText} readOnly value={text} />}
    </section>
  )
}

/** How the sheet is read, each line to be corrected; the card is judged again by what is said. */
function Corrections({ store }: { readonly store: AuditStore }) {
  const { isBusy } = useStore(store)
  const { page } = store.reading.state
  if (!page) return null
  return (
    <div class="reading">
      <h3>{CARD.reading}</h3>
      <Understood store={store.reading} page={page} />
      <Left page={page} />
      <People store={store.reading} page={page} />
      <button type="button" class="plain" disabled={isBusy} onClick={() => store.judge()}>
        {isBusy ? WORDS.look : WORDS.judgeAgain}
      </button>
    </div>
  )
}
