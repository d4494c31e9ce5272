// The workbench's clock: shows the spreadsheet's time and moves it.
import type { Drawable } from './drawer-actions'
import { act, field, sayIn } from './drawer-actions'
import { element } from './elements'

const DAYS = [
  { label: 'One day on', days: 1 },
  { label: 'One week on', days: 7 },
] as const

export const clockTool: Drawable = {
  key: 'clock',
  name: 'Clock',
  icon: 'fa-clock-o',
  paint({ wallTime, zone, isClockMoved }) {
    const said = element('p', { class: 'said', role: 'status' })
    const move = (given: object): (() => void) => act(said, '/clock', given, 'Letting time pass…')
    const date = element('input', { type: 'datetime-local', value: wallTime.replace(' ', 'T'), step: '60' })
    const place = element('input', { type: 'text', value: zone, spellcheck: 'false', autocomplete: 'off' })
    const set = (): void => move({ to: date.value.replace('T', ' ') })()
    const setZone = (): void => move({ zone: place.value.trim() })()
    return element(
      'div',
      {},
      element('p', { class: 'clock-face', 'data-test': 'clock-face' }, wallTime),
      element(
        'p',
        { class: 'hint' },
        isClockMoved ? `${zone}, moved from this machine’s time` : `${zone}, this machine’s time`,
      ),
      element(
        'div',
        { class: 'buttons' },
        button('Now', move({ to: 'now' }), 'clock-now'),
        ...DAYS.map(({ label, days }) => button(label, move({ days }), `clock-days-${days}`)),
      ),
      element('p', { class: 'hint' }, 'On the way, every trigger fires at its time: each night runs.'),
      field('Day and time', date, 'Set', set, 'clock-set'),
      field('Time zone of the spreadsheet', place, 'Set', setZone, 'clock-zone'),
      sayIn(said),
    )
  },
}

function button(label: string, onclick: () => void, mark: string): HTMLElement {
  return element('button', { type: 'button', class: 'button', onclick, 'data-test': mark }, label)
}
