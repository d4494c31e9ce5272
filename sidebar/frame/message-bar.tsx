// Shows the last message, also to screen readers, with its buttons.
import type { Messages } from './messages'
import { useStore } from './store'
import { keyName, WORDS } from './words'

export function MessageBar({ messages }: { readonly messages: Messages }) {
  const { shown } = useStore(messages)
  const isFailed = shown?.kind === 'failed'
  return (
    <div class={shown ? `message-bar ${shown.kind}` : 'message-bar empty'}>
      <div role="status" aria-live="polite">
        {shown && !isFailed ? shown.text : ''}
      </div>
      <div role="alert">{isFailed ? shown.text : ''}</div>
      {shown && shown.kind !== 'busy' ? (
        <div class="line">
          {shown.actions.map(({ label, isUndo, act }) => (
            <button
              key={label}
              type="button"
              class="act"
              onClick={() => (isUndo ? messages.takeBack() : act())}
            >
              {label}
              {isUndo ? (
                <span class="key" aria-hidden="true">
                  {keyName('u')}
                </span>
              ) : null}
            </button>
          ))}
          <button type="button" class="act" onClick={() => messages.dismiss()}>
            {WORDS.close}
          </button>
        </div>
      ) : null}
    </div>
  )
}
