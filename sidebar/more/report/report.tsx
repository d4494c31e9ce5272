// A report: it is asked for when it is opened, and shown once it is there; what went wrong is said, with another try.
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Report, ReportName } from '../../../src/app/panel/report-page'
import { wordsOfFailure } from '../../failure'
import type { PanelServer } from '../../server'
import { WORDS } from './words'

/** The facts of one report. */
export type FactsOf<Name extends ReportName> = Extract<Report, { readonly of: Name }>

interface ReportProps<Name extends ReportName> {
  readonly server: PanelServer
  readonly of: Name
  readonly children: (facts: FactsOf<Name>) => ComponentChildren
}

type Shown<Name extends ReportName> = { readonly facts?: FactsOf<Name>; readonly trouble?: string }

export function ReportView<Name extends ReportName>({ server, of, children }: ReportProps<Name>) {
  const [{ facts, trouble }, show] = useState<Shown<Name>>({})
  const ask = () => {
    show({})
    server.report({ of }).then(
      (answer) => show('ok' in answer ? { facts: answer.ok as FactsOf<Name> } : { trouble: answer.problem }),
      (failure: unknown) => show({ trouble: wordsOfFailure(failure) }),
    )
  }
  useEffect(ask, [])
  if (trouble !== undefined)
    return (
      <div class="trouble" role="alert">
        <p>{trouble}</p>
        <button type="button" class="plain" onClick={ask}>
          {WORDS.again}
        </button>
      </div>
    )
  return facts ? children(facts) : <p role="status">{WORDS.loading}</p>
}
