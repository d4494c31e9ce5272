// How I read your sheet, in the dialog of set-up and in the panel: what is asked, what an answer sends, and what stays when it fails.
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import { Reading } from '../../sidebar/reading/reading'
import { cardOf, readingOf, rowOf, type TalkingServer, talkingServer } from '../support/panel'

// Whether an element is hidden is slow to find out in jsdom, and nothing here is.
configure({ defaultHidden: true })

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

const setUpButton = () => screen.findByRole('button', { name: 'Set up Touchline' })
const sent = (): unknown => server.asked('setUp').at(-1)

describe('before set-up', () => {
  it('asks at most three questions, each with its answer ready or left for later', async () => {
    server.answer('reading', { ok: readingOf() })
    render(<Reading server={server} />)
    await setUpButton()
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Are these columns what they look like?',
      'What do these words say of a deal?',
      'How do you write days and amounts?',
    ])
    expect(screen.getByLabelText<HTMLSelectElement>('Value').value).toBe('Budget')
    const word = screen.getByRole('group', { name: /Vorvertrag/ })
    expect(within(word).queryAllByRole('radio', { checked: true })).toEqual([])
  })

  it('sends what is proposed and what was said, and nothing about what was left out', async () => {
    server.answer('reading', { ok: readingOf() })
    render(<Reading server={server} />)
    const button = await setUpButton()
    const word = screen.getByRole('group', { name: /Vorvertrag/ })
    fireEvent.click(within(word).getByRole('radio', { name: 'won' }))
    fireEvent.click(screen.getByRole('radio', { name: 'the day' }))
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Who' } })
    fireEvent.click(button)
    expect(sent()).toEqual({
      tab: 'Deals',
      answers: {
        columns: { value: 'Budget', name: 'Who' },
        stages: { Vorvertrag: 'won' },
        order: { days: 'day-first' },
        joined: [],
        widen: true,
      },
      place: 'end',
    })
  })

  it('takes a word back by a second click on its kind', async () => {
    server.answer('reading', { ok: readingOf() })
    render(<Reading server={server} />)
    const button = await setUpButton()
    const won = within(screen.getByRole('group', { name: /Vorvertrag/ })).getByRole('radio', { name: 'won' })
    fireEvent.click(won)
    fireEvent.click(won)
    fireEvent.click(button)
    expect(sent()).toMatchObject({ answers: { stages: {} } })
  })

  it('keeps what was said when it is refused, and says why', async () => {
    server.answer('reading', { ok: readingOf() })
    server.answer('setUp', { problem: 'Touchline is busy in this spreadsheet just now.' })
    render(<Reading server={server} />)
    const button = await setUpButton()
    fireEvent.click(
      within(screen.getByRole('group', { name: /Vorvertrag/ })).getByRole('radio', { name: 'lost' }),
    )
    fireEvent.click(button)
    await screen.findByText(/busy in this spreadsheet/)
    fireEvent.click(screen.getByRole('button', { name: 'Set up with these answers' }))
    expect(server.asked('setUp')[1]).toEqual(server.asked('setUp')[0])
  })

  it('reads another tab when one is chosen', async () => {
    server.answer('reading', { ok: readingOf({ tabs: ['Deals', 'Old deals'] }) })
    render(<Reading server={server} />)
    await setUpButton()
    fireEvent.change(screen.getByLabelText('Your pipeline is on'), { target: { value: 'Old deals' } })
    expect(server.asked('reading')).toEqual([{ tab: '' }, { tab: 'Old deals' }])
  })

  it('says what was done, and closes', async () => {
    server.answer('reading', { ok: readingOf() })
    server.answer('setUp', { ok: { tab: 'Deals', messages: ['Your pipeline claims 900.'] } })
    const close = jest.fn()
    render(<Reading server={server} close={close} />)
    fireEvent.click(await setUpButton())
    await screen.findByText('Your pipeline claims 900.')
    fireEvent.click(screen.getByRole('button', { name: 'Done' }))
    expect(close).toHaveBeenCalledTimes(1)
  })
})

describe('a dozen words of a trade', () => {
  const words = ['SSTC', 'Completed', 'Fallen through', 'Vorvertrag', 'Zwischenstand']
  const stages = words.map((word, at) => ({ word, kind: null, rows: at + 1, from: '' }) as const)
  const { reading } = readingOf()
  const page = { reading: { ...reading, stages, questions: { columns: [], stages, order: [] } } }
  const chosen = (): string[] =>
    screen
      .getAllByRole<HTMLInputElement>('radio', { checked: true })
      .flatMap(({ name, value }) => (name.startsWith('stage-') ? [value] : []))

  it('stand with what is likely chosen, and go out together by one click', async () => {
    server.answer('reading', { ok: readingOf(page) })
    render(<Reading server={server} />)
    const button = await screen.findByRole('button', { name: 'Set up with these answers' })
    expect(screen.getByRole('group', { name: /“Completed” 2 rows/ })).toBeTruthy()
    expect(screen.getByText(/^I chose what looks likely: change what is wrong\./)).toBeTruthy()
    expect(chosen()).toEqual(['open', 'won', 'lost'])
    fireEvent.click(button)
    const likely = { SSTC: 'open', Completed: 'won', 'Fallen through': 'lost' }
    expect(sent()).toMatchObject({ answers: { stages: likely } })
  })

  it('are all open but those that are said, or all left for later, by one click', async () => {
    server.answer('reading', { ok: readingOf(page) })
    render(<Reading server={server} />)
    const rest = await screen.findByRole<HTMLButtonElement>('button', { name: 'All others: open' })
    fireEvent.click(rest)
    expect(chosen()).toEqual(['open', 'won', 'lost', 'open', 'open'])
    expect(rest.disabled).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'All later' }))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'All later' }).disabled).toBe(true)
    fireEvent.click(await setUpButton())
    expect(sent()).toMatchObject({ answers: { stages: {} } })
  })
})

describe('a narrow filter', () => {
  it('is widened unless the user says no', async () => {
    server.answer('reading', { ok: readingOf({ hasNarrowFilter: true }) })
    render(<Reading server={server} />)
    const button = await setUpButton()
    fireEvent.click(screen.getByLabelText(/^Widen your filter/))
    fireEvent.click(button)
    expect(sent()).toMatchObject({ answers: { widen: false } })
  })
})

describe('a column that is gone', () => {
  it('is asked about with the likeliest in its place', async () => {
    const place = { field: 'decision', header: 'Close date', choices: ['When'] } as const
    const lost = [{ ...place, why: 'gone', candidate: 'When', holds: true } as const]
    server.answer('reading', { ok: readingOf({ lost, isSetUp: true }) })
    render(<Reading server={server} />)
    await screen.findByText(/I no longer find “Close date”/)
    expect(screen.getByLabelText<HTMLSelectElement>('Decision date').value).toBe('When')
    fireEvent.click(screen.getByRole('button', { name: 'Save and judge again' }))
    expect(sent()).toMatchObject({ answers: { columns: { decision: 'When' } } })
  })
})

describe('the place More', () => {
  it('shows health and reading, while what is typed in Now stays', async () => {
    render(<Panel server={server} />)
    const search = screen.getByLabelText<HTMLInputElement>('Find a name, company or e-mail')
    fireEvent.input(search, { target: { value: 'Ann' } })
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    expect(screen.getByRole('heading', { name: 'How the sheet stands' })).toBeTruthy()
    expect(server.asked('reading')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: /^How I read your sheet/ }))
    expect(server.asked('reading')).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Now' }))
    expect(screen.getByLabelText<HTMLInputElement>('Find a name, company or e-mail').value).toBe('Ann')
  })

  it('lets Now look again at the row, once it is shown again', async () => {
    server.answer('row', { ok: rowOf() })
    render(<Panel server={server} />)
    await screen.findByRole('heading', { name: 'Ann Lee' })
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    server.answer('row', { ok: rowOf(cardOf({ id: 'T2', name: 'Bob Ray' })) })
    fireEvent.click(screen.getByRole('button', { name: 'Now' }))
    await screen.findByRole('heading', { name: 'Bob Ray' })
  })
})
