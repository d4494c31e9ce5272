// The executions: each run with its seconds, service calls and error, the newest first.
import type { Ran } from '../server/wire'
import type { Drawable } from './drawer-actions'
import { element } from './elements'

export const executionsTool: Drawable = {
  key: 'executions',
  name: 'Executions',
  icon: 'fa-list-ul',
  paint({ executions, running }) {
    if (executions.length === 0 && running.length === 0) {
      return element('p', { class: 'empty' }, 'No script has run yet.')
    }
    return element(
      'div',
      {},
      ...running.map((name) =>
        element('section', { class: 'item' }, element('h3', {}, name), element('p', {}, 'running…')),
      ),
      ...executions.map(card),
    )
  },
}

function card(ran: Ran): HTMLElement {
  const calls = ran.serviceCalls === 1 ? '1 service call' : `${ran.serviceCalls} service calls`
  return element(
    'section',
    { class: ran.error ? 'item item-failed' : 'item', 'data-test': 'execution' },
    element('h3', {}, ran.function),
    element('p', {}, `${ran.kind}, ${ran.at}`),
    element('p', {}, `${ran.seconds.toFixed(2)} s, ${calls}`),
    ran.error ? element('p', { class: 'failed' }, ran.error) : null,
  )
}
