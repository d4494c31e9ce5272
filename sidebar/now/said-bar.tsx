// Shows the last message, also to screen readers, with its buttons.
import type { Status } from './now-desk'

interface Props {
  readonly status: Status | null
  close(): void
}

export function Said({ status, close }: Props) {
  const isFailed = status?.kind === 'failed'
  return (
    <div class={status ? `said-bar ${status.kind}` : 'said-bar empty'}>
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
