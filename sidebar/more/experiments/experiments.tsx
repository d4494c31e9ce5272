// Experiments: what runs and what it shows, what ended, what was only observed, and starting one.
import { useMemo } from 'preact/hooks'
import type { ExperimentsPage, ShownExperiment } from '../../../src/app/panel/experiments-page'
import type { Desk } from '../../frame/desk'
import { type PartProps, StoredPage } from '../page'
import { PageStore } from '../page-store'
import { Observed } from './observed'
import { StartForm } from './start-form'
import { Verdict } from './verdict'
import { WORDS } from './words'

type ExperimentsProps = PartProps<ExperimentsPage>

export function Experiments({ desk }: { readonly desk: Desk }) {
  const store = useMemo(() => new PageStore(desk, () => desk.server.experiments()), [desk])
  return (
    <StoredPage store={store} loading={WORDS.loading}>
      {(page) => <Page desk={desk} store={store} page={page} />}
    </StoredPage>
  )
}

function Page(props: ExperimentsProps) {
  const { page } = props
  const running = page.experiments.filter(({ is }) => is?.isRunning)
  const others = page.experiments.filter(({ is }) => !is?.isRunning)
  return (
    <>
      {running.length === 0 ? <p>{WORDS.none}</p> : null}
      {running.length > 1 ? <p class="doubt">{WORDS.several(page.running)}</p> : null}
      {running.map((one) => (
        <One key={one.name} {...props} one={one} />
      ))}
      {running.length === 0 ? <StartForm {...props} /> : null}
      {others.length === 0 ? null : <h3>{WORDS.ended}</h3>}
      {others.map((one) => (
        <One key={one.name} {...props} one={one} />
      ))}
      <Observed observed={page.observed} />
    </>
  )
}

function One({ desk, store, page, one }: ExperimentsProps & { readonly one: ShownExperiment }) {
  const { name, is, problems } = one
  const act = (to: 'stopped' | 'resumed'): void => {
    const send = (wanted: 'stopped' | 'resumed') => () => desk.server.changeExperiment({ is: wanted, name })
    const undo = { send: send('resumed'), saving: WORDS.saving, said: WORDS.resumed(name) }
    store.act({ send: send(to), saving: WORDS.saving, said: WORDS.stopped(name), undo })
  }
  return (
    <section class="experiment" aria-label={name}>
      <h3>{name}</h3>
      {is ? <Verdict is={is} /> : null}
      {is && page.running === name && page.armless > 0 ? (
        <p class="quiet">{WORDS.without(page.armless)}</p>
      ) : null}
      {problems.map((problem) => (
        <p key={problem} class="doubt">
          {problem}
        </p>
      ))}
      {is?.isRunning ? (
        <button type="button" class="plain" disabled={store.state.isSaving} onClick={() => act('stopped')}>
          {WORDS.stop}
        </button>
      ) : null}
    </section>
  )
}
