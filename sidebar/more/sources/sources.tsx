// Sources: where customers come from, and what each source is worth.
import type { PanelServer } from '../../server'
import { ReportView } from '../report/report'
import { WORDS } from './words'

export const Sources = ({ server }: { readonly server: PanelServer }) => (
  <ReportView server={server} of="sources">
    {({ sources, hasSource }) =>
      hasSource ? (
        <>
          <ul class="cards">
            {sources.map((one) => (
              <li key={one.source}>
                <strong>{WORDS.names[one.source] ?? one.source}</strong>
                <span>{WORDS.rows(one)}</span>
                <span>{WORDS.close(one)}</span>
                <span>
                  {[WORDS.cycle(one), WORDS.repeat(one), WORDS.hours(one)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <p class="quiet">{WORDS.sure}</p>
        </>
      ) : (
        <p>{WORDS.none}</p>
      )
    }
  </ReportView>
)
