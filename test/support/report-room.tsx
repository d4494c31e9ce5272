// The panel on a report of *More*, over a server with prepared answers; each test has one of its own.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { Report } from '../../src/app/panel/report-page'
import { type TalkingServer, talkingServer } from './panel'

export let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)
/** Opens a tool by its button. */
export function open(tool: RegExp, report: Report): void {
  server.answer('report', { ok: report })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: tool }))
}
