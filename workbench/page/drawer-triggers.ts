// The triggers that are installed, each of which can be run now.
import { act, type Drawable, sayIn } from './drawer-actions'
import { element } from './elements'

export const triggersTool: Drawable = {
  key: 'triggers',
  name: 'Triggers',
  icon: 'fa-bell-o',
  count: ({ triggers }) => triggers.length,
  paint({ triggers }) {
    if (triggers.length === 0) {
      return element('p', { class: 'empty' }, 'No trigger is installed. Setting Touchline up installs one.')
    }
    const said = element('p', { class: 'said', role: 'status' })
    return element(
      'div',
      {},
      ...triggers.map(({ id, handler, rhythm, next }) =>
        element(
          'section',
          { class: 'item', 'data-test': 'trigger' },
          element('h3', {}, handler),
          element('p', {}, `${rhythm}, next at ${next}`),
          element(
            'button',
            { type: 'button', class: 'button', onclick: act(said, '/trigger', { id }, 'Running…') },
            'Run now',
          ),
        ),
      ),
      sayIn(said),
    )
  },
}
