// What the page asks for once set-up is done.
import { ReadingStore } from '../../sidebar/reading/reading-store'
import { readingOf, talkingServer } from '../support/panel'

it('asks for drop-downs and colours after set-up, not after a refused one, and says nothing where that fails', async () => {
  const server = talkingServer()
  const store = new ReadingStore(server, () => undefined)
  const settled = () => new Promise(setImmediate)
  server.answer('reading', { ok: readingOf() })
  store.read()
  await settled()
  server.answer('setUp', { problem: 'Busy.' })
  store.setUp()
  await settled()
  expect([store.state.trouble, server.asked('looks')]).toEqual(['Busy.', []])
  server.answer('setUp', { ok: { tab: 'Deals' } })
  server.answer('looks', new Error('no connection'))
  store.setUp()
  await settled()
  expect(server.asked('looks')).toHaveLength(1)
  expect(store.state).toMatchObject({ trouble: '', done: { tab: 'Deals' } })
})
