// The permissions of the manifest, each on or off: to try what happens when a person refuses one.
import { act, type Drawable, sayIn } from './drawer-actions'
import { element } from './elements'

const WORDS: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'See and change this spreadsheet',
  'script.container.ui': 'Show the panel and dialogs',
  'script.scriptapp': 'Run by itself, on a trigger',
  'script.send_mail': 'Send mail as you',
  'userinfo.email': 'See your address',
}

export const permissionsTool: Drawable = {
  key: 'permissions',
  name: 'Permissions',
  icon: 'fa-lock',
  paint({ permissions, user }) {
    const said = element('p', { class: 'said', role: 'status' })
    return element(
      'div',
      {},
      element('p', { class: 'hint' }, `Granted by ${user}. Take one away to try Touchline without it.`),
      ...permissions.map(({ scope, granted }) => {
        const name = scope.slice(scope.lastIndexOf('/') + 1)
        const onchange = act(said, '/permission', { scope, granted: !granted }, '')
        const box = element('input', {
          type: 'checkbox',
          checked: granted,
          onchange,
          'data-test': `scope-${name}`,
        })
        return element(
          'label',
          { class: 'switch' },
          box,
          element('span', {}, WORDS[name] ?? name, element('small', {}, name)),
        )
      }),
      sayIn(said),
    )
  },
}
