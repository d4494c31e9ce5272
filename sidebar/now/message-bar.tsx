// Shows the last message, also to screen readers, with its buttons.
import type { Status } from './now-state'

interface MessageBarProps {
  readonly status: Status | null
  close(): void
}

export function MessageBar({ status, close }: MessageBarProps) {
  const isFailed = status?.kind === 'failed'
  return (
    <div class={status ? `message-bar ${status.kind}` : 'message-bar empty'}>
      <div role="status" aria-live="polite">
        {status && !isFailed ? status.text : ''}
      </div>
      <div role="alert">{isFailed ? status.text : ''}</div>
      {status && status.kind !== 'busy' ? (
        <div class="line">
          {status.actions.map(({ label, act }) => (
            <button key={label} type="button" class="act" onClick={act}>
              {label}
            </button>
          ))}
          <button type="button" class="act" onClick={close}>
            Close
          </button>
        </div>
      ) : null}
    </div>
  )
}
