// Where the panel opens: on who is selected in the sheet, and on Today as long as nobody is.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import { rowOf, type TalkingServer, talkingServer } from '../../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

const placeShown = (): string | undefined =>
  screen
    .getAllByRole('button')
    .find((button) => button.getAttribute('aria-current') === 'page')
    ?.textContent?.trim()
/** The answer has come, and what follows from it is painted. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await act(async () => undefined)
}
const opened = async (row: Parameters<TalkingServer['answer']>[1]): Promise<void> => {
  server.answer('row', row)
  render(<Panel server={server} />)
  await settled()
}
/** Another row may have been selected; then the pointer comes back. */
const comesBack = async (row: Parameters<TalkingServer['answer']>[1]): Promise<void> => {
  server.answer('row', row)
  fireEvent(window, new Event('blur'))
  fireEvent(document.documentElement, new Event('pointerenter'))
  await settled()
}

describe('the panel opens', () => {
  it('on Today where nobody is selected, which is asked for once', async () => {
    await opened({ ok: rowOf(null) })
    expect(placeShown()).toMatch(/^Today/)
    expect(server.asked('today')).toHaveLength(1)
  })

  it('on the person who is selected', async () => {
    await opened({ ok: rowOf() })
    expect(placeShown()).toMatch(/^Now/)
    await screen.findByRole('heading', { name: 'Ann Lee' })
    expect(server.asked('today')).toEqual([])
  })

  it('on what is wrong where the sheet cannot be read', async () => {
    await opened({ problem: 'The tab “Rules” is gone.' })
    expect(placeShown()).toMatch(/^Now/)
    await screen.findByText('The tab “Rules” is gone.')
  })

  it('on the place that was chosen before the answer came', async () => {
    render(<Panel server={server} />)
    fireEvent.keyDown(document.body, { key: 'm' })
    server.answer('row', { ok: rowOf(null) })
    await settled()
    expect(placeShown()).toMatch(/^More/)
  })
})

describe('opened on Today', () => {
  beforeEach(() => opened({ ok: rowOf(null) }))

  it('it shows who is selected later, and then stays with the selection in Now', async () => {
    await comesBack({ ok: rowOf() })
    expect(placeShown()).toMatch(/^Now/)
    await comesBack({ ok: rowOf(null) })
    expect(placeShown()).toMatch(/^Now/)
  })

  it.each(['pointerdown', 'keydown'])(
    'it stays there once somebody did something there: %s',
    async (kind) => {
      fireEvent(document.body, new KeyboardEvent(kind, { key: 'Tab', bubbles: true }))
      await comesBack({ ok: rowOf() })
      expect(placeShown()).toMatch(/^Today/)
      expect(server.asked('row')).toHaveLength(1)
    },
  )
})
