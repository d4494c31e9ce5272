// The panel asks where a lost column is: one click answers, another says that it is gone for good.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { HealthFold } from '../../sidebar/more/health/health'
import { type TalkingServer, talkingServer } from '../support/panel'

configure({ defaultHidden: true })

const FIGURES = { isSetUp: true, pipeline: 'Deals', lastNight: '2026-03-05', isLate: false, refused: '' }
const COUNTS = { problems: [], moreProblems: 0, open: 4, fresh: 0, keep: 1, notice: 2, purge: 1 }
const LOST = {
  field: 'decision',
  text: 'I no longer find “Close date”. Is it now “Expected”?',
  candidate: 'Expected',
  choices: ['Expected', 'Sold'],
}

let server: TalkingServer

async function opened(lost: Partial<typeof LOST> = {}): Promise<void> {
  server.answer('health', { ok: { ...FIGURES, ...COUNTS, lost: [{ ...LOST, ...lost }] } })
  render(<HealthFold server={server} onProfile={() => undefined} />)
  await screen.findByText(LOST.text)
}

beforeEach(() => {
  server = talkingServer()
})
afterEach(cleanup)

describe('a lost column', () => {
  it('is answered by one click, and then no longer asked about', async () => {
    await opened()
    server.answer('answerHeader', { ok: [] })
    server.answer('health', { ok: { ...FIGURES, ...COUNTS, lost: [] } })
    fireEvent.click(screen.getByRole('button', { name: 'It is “Expected”' }))
    expect(server.asked('answerHeader')).toEqual([{ field: 'decision', header: 'Expected' }])
    await waitFor(() => expect(screen.queryByText(LOST.text)).toBeNull())
  })

  it('may be another one, or gone for good; what goes wrong is said, and it can be answered again', async () => {
    await opened()
    fireEvent.change(screen.getByLabelText('Column'), { target: { value: 'Sold' } })
    server.answer('answerHeader', { problem: 'The column "Sold" is in use for something else.' })
    fireEvent.click(screen.getByRole('button', { name: 'It is “Sold”' }))
    await screen.findByText('The column "Sold" is in use for something else.')
    server.answer('answerHeader', new Error('No network.'))
    fireEvent.click(screen.getByRole('button', { name: 'It is gone for good' }))
    await screen.findByText(/^No network\./)
    expect(server.asked('answerHeader')).toEqual([
      { field: 'decision', header: 'Sold' },
      { field: 'decision', header: '' },
    ])
  })

  it('without a likely place waits for a choice', async () => {
    await opened({ candidate: '' })
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'It is this one' }).disabled).toBe(true)
  })
})
