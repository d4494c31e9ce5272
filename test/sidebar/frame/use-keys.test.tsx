// Keys are those of what is on screen, at once: nobody who types quickly waits for a browser to paint.
import { render } from 'preact'
import { Keys } from '../../../sidebar/frame/keys'
import { useKeys } from '../../../sidebar/frame/use-keys'

const press = (keys: Keys, key: string): void => keys.press(new KeyboardEvent('keydown', { key }))

it('the keys of what was drawn away are gone with it, and those of what is new are there', () => {
  const keys = new Keys()
  const pressed: string[] = []
  const named = (name: string) => ({ key: 'm', does: name, act: () => void pressed.push(name) })
  function Place() {
    useKeys(keys, { keys: [named('goes to More')] }, 'below')
    return null
  }
  function Alone() {
    useKeys(keys, { keys: [named('stands alone')], isAlone: true })
    return null
  }
  const page = document.createElement('div')
  render([<Place key="place" />, <Alone key="alone" />], page)
  press(keys, 'm')
  render([<Place key="place" />], page)
  press(keys, 'm')
  expect(pressed).toEqual(['stands alone', 'goes to More'])
})
