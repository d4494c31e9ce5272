// The audit before set-up: one button, what is unclear, the card, and set-up with its preview. Nothing is written before
// the user says so.
import { useEffect, useMemo } from 'preact/hooks'
import { useStore } from '../frame/store'
import { Questions } from '../reading/questions'
import { TabField } from '../reading/reading'
import type { PanelServer } from '../server'
import { AuditStore } from './audit-store'
import { CardPage } from './card'
import { Done, Preview } from './set-up'
import { StepHeading, Unchanged } from './step'
import { WORDS } from './words'

interface AuditProps {
  readonly server: PanelServer
  /** Shows the panel of a sheet that is set up now. */
  readonly open?: () => void
  /** Whether the user has asked for the card already. */
  readonly isAsked?: boolean
}

export function Audit({ server, open = () => {}, isAsked = false }: AuditProps) {
  const store = useMemo(() => new AuditStore(server), [server])
  const { step, isBusy, trouble } = useStore(store)
  useEffect(() => {
    if (isAsked) store.ask()
  }, [store, isAsked])
  return (
    <div class="audit" aria-busy={isBusy}>
      {step === 'start' && !isAsked ? <Start store={store} server={server} open={open} /> : null}
      {step === 'start' && isAsked && isBusy ? <p role="status">{WORDS.look}</p> : null}
      {step === 'questions' ? <Asked store={store} /> : null}
      {step === 'card' ? <CardPage store={store} /> : null}
      {step === 'preview' ? <Preview store={store} /> : null}
      {step === 'done' ? <Done store={store} open={open} /> : null}
      {trouble === '' ? null : (
        <div class="trouble" role="alert">
          <p>{trouble}</p>
          {step === 'start' ? (
            <button type="button" class="plain" onClick={() => store.ask()}>
              {WORDS.again}
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}

/** Who comes back to the panel may have set up by the menu meanwhile: then the panel opens. */
function useSetUpElsewhere(server: PanelServer, open: () => void): void {
  useEffect(() => {
    const left = new AbortController()
    const look = (): void => {
      server.row('').then(
        (answer) => {
          if ('ok' in answer && !left.signal.aborted) open()
        },
        // What fails here is said where the user asks for something.
        () => {},
      )
    }
    document.documentElement.addEventListener('pointerenter', look, { signal: left.signal })
    window.addEventListener('focus', look, { signal: left.signal })
    return () => left.abort()
  }, [server, open])
}

interface StartProps extends Required<Pick<AuditProps, 'server' | 'open'>> {
  readonly store: AuditStore
}

function Start({ store, server, open }: StartProps) {
  const { isBusy } = useStore(store)
  useSetUpElsewhere(server, open)
  return (
    <>
      <h2>{WORDS.hello}</h2>
      <p>{WORDS.promise}</p>
      <button type="button" class="save" disabled={isBusy} onClick={() => store.ask()}>
        {isBusy ? WORDS.look : WORDS.ask}
      </button>
      <Unchanged />
    </>
  )
}

function Asked({ store }: { readonly store: AuditStore }) {
  const { isBusy } = useStore(store)
  const { page } = store.reading.state
  if (!page) return null
  return (
    <div class="reading">
      <StepHeading text={WORDS.first} />
      <p class="quiet">{WORDS.firstWhy}</p>
      <TabField page={page} read={(tab) => store.ask(tab)} />
      <Questions store={store.reading} page={page} />
      {page.reading.questions.stages.length > 0 ? <p class="quiet">{WORDS.parked}</p> : null}
      <div class="set-up">
        <button type="button" class="save" disabled={isBusy} onClick={() => store.judge()}>
          {isBusy ? WORDS.look : WORDS.useAnswers}
        </button>
        <Unchanged />
      </div>
    </div>
  )
}
