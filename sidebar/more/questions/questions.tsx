// Questions, ranked by how often they earned a "Great question!".
import type { PanelServer } from '../../server'
import { ReportView } from '../report/report'
import { WORDS as REPORT } from '../report/words'
import { WORDS } from './words'

export const Questions = ({ server }: { readonly server: PanelServer }) => (
  <ReportView server={server} of="questions">
    {({ questions, more }) => (
      <>
        {questions.length === 0 ? <p>{WORDS.none}</p> : null}
        <ol class="cards">
          {questions.map((one) => (
            <li key={one.question}>
              <strong>{one.question}</strong>
              <span>{WORDS.earned(one)}</span>
              <span class="quiet">{WORDS.sure(one)}</span>
            </li>
          ))}
        </ol>
        {more > 0 ? <p class="quiet">{REPORT.more(more)}</p> : null}
      </>
    )}
  </ReportView>
)
