// Diagnosis: why sales are below the user's own pace, hours first, with what it rests on.
import type { PanelServer } from '../../server'
import { ReportView } from '../report/report'
import { saidFact, WORDS } from './words'

export const Diagnosis = ({ server }: { readonly server: PanelServer }) => (
  <ReportView server={server} of="diagnosis">
    {({ branch, facts, each }) => (
      <>
        <h3>{WORDS.branches[branch].title}</h3>
        <p>{WORDS.branches[branch].next}</p>
        <h3>{WORDS.why}</h3>
        <ul>
          {facts.map((fact, at) => (
            <li key={at}>{saidFact(fact)}</li>
          ))}
        </ul>
        <h3>{WORDS.each}</h3>
        <p>{WORDS.saidEach(each)}</p>
      </>
    )}
  </ReportView>
)
