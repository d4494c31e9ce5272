// Money in your clients: what lies in those who are touched too rarely, and what followed where they were.
import type { PanelServer } from '../../server'
import { ReportView } from '../report/report'
import { WORDS } from './words'

export const Locked = ({ server }: { readonly server: PanelServer }) => (
  <ReportView server={server} of="locked">
    {(report) =>
      report.clients === 0 ? (
        <p>{WORDS.none}</p>
      ) : (
        <>
          <p>{WORDS.quiet(report)}</p>
          <p>
            {WORDS.aYear(report)} <strong>{WORDS.locked(report)}</strong>
          </p>
          <p>{report.quiet === 0 ? '' : WORDS.next}</p>
          <h3>{WORDS.followed(report)}</h3>
          <p>{WORDS.sales(report)}</p>
          <p>{WORDS.referrals(report)}</p>
          <p class="quiet">{WORDS.notCaused}</p>
        </>
      )
    }
  </ReportView>
)
