// A report, asked for when it is opened.
import type { ComponentChildren } from 'preact'
import type { Report, ReportName } from '../../../src/app/panel/report-page'
import { dayWords } from '../../frame/days'
import type { PanelServer } from '../../server'
import { Asked } from '../asked'
import { WORDS } from './words'

/** The facts of one report. */
export type FactsOf<Name extends ReportName> = Extract<Report, { readonly of: Name }>

interface ReportProps<Name extends ReportName> {
  readonly server: PanelServer
  readonly of: Name
  readonly children: (facts: FactsOf<Name>) => ComponentChildren
}

export const ReportView = <Name extends ReportName>({ server, of, children }: ReportProps<Name>) => (
  <Asked ask={() => server.report({ of })} loading={WORDS.loading}>
    {(facts) => (
      <>
        {facts.currency ? <p class="quiet">{WORDS.currency(facts.currency)}</p> : null}
        {facts.wholeFrom ? <p class="quiet">{WORDS.wholeFrom(dayWords(facts.wholeFrom))}</p> : null}
        {children(facts as FactsOf<Name>)}
      </>
    )}
  </Asked>
)
