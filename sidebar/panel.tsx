// The panel: its places, of which one is shown. The place Now stays as it is meanwhile, so that nothing typed is lost.
import { useState } from 'preact/hooks'
import { useWhereabouts } from './copy-or-moved'
import { More } from './more/more'
import { Now } from './now/now'
import type { PanelServer } from './server'

const PLACES = ['Now', 'More'] as const
type Place = (typeof PLACES)[number]

export function Panel({ server }: { readonly server: PanelServer }) {
  const [place, go] = useState<Place>('Now')
  const where = useWhereabouts(server)
  return (
    <>
      <h1 class="unseen">Touchline</h1>
      <nav class="places" aria-label="Places">
        {PLACES.map((one) => (
          <button
            type="button"
            key={one}
            class="place"
            aria-current={one === place ? 'page' : undefined}
            onClick={() => go(one)}
          >
            {one}
          </button>
        ))}
      </nav>
      {where.question}
      {where.said === '' ? null : <p role="status">{where.said}</p>}
      <div hidden={place !== 'Now'}>
        <Now key={where.key} server={where.server} isShown={place === 'Now'} />
      </div>
      {place === 'More' ? <More server={where.server} /> : null}
    </>
  )
}
