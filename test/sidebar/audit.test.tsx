// The audit before set-up: its button, what is asked first, the card, what fails, and set-up with its preview.
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { cardParts, cardText, moneyShares } from '../../sidebar/audit/card-text'
import { CARD_WORDS } from '../../sidebar/audit/card-words'
import { Panel } from '../../sidebar/panel'
import { auditOf, CLEAR } from '../support/audit-answer'
import { rowOf, type TalkingServer, talkingServer } from '../support/panel'

configure({ defaultHidden: true })
const NEW = { problem: 'Touchline is not set up in this spreadsheet yet.', isNew: true } as const
const ASK = 'What would Touchline say of this sheet?'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  server = talkingServer()
  server.answer('row', NEW)
})
afterEach(cleanup)

const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }))
}
const openCard = async (answer = auditOf({ page: CLEAR })): Promise<void> => {
  server.answer('audit', { ok: answer })
  render(<Panel server={server} />)
  await press(ASK)
  await screen.findByRole('article')
}

describe('a sheet that nobody set up', () => {
  it('shows one button, and that nothing was changed', async () => {
    render(<Panel server={server} />)
    await screen.findByRole('button', { name: ASK })
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(screen.getByText('0 cells changed')).toBeTruthy()
  })

  it('opens the panel once it was set up by the menu, when the pointer or the keyboard comes back', async () => {
    for (const comeBack of [
      () => fireEvent(document.documentElement, new Event('pointerenter')),
      () => fireEvent(window, new Event('focus')),
    ]) {
      server = talkingServer()
      server.answer('row', NEW)
      render(<Panel server={server} />)
      await screen.findByRole('button', { name: ASK })
      server.answer('row', NEW)
      // The panel listens once it is painted.
      await waitFor(() => {
        comeBack()
        expect(server.asked('row')).toHaveLength(2)
      })
      expect(screen.getByRole('button', { name: ASK })).toBeTruthy()
      server.answer('row', { ok: rowOf() })
      comeBack()
      await screen.findByRole('button', { name: /^Today/ })
      cleanup()
    }
  })

  it('is told at once where nothing is to be asked', async () => {
    await openCard()
    expect(server.asked('audit')).toEqual([{ tab: '', answers: {}, accepts: false }])
    expect(screen.getByRole('article').textContent).toContain('Your sheet claims 1,000 in 5 open deals.')
    expect(
      screen.getByText('Finn Gale, Gale · 700 · no decision date · no sign of life for 92 days'),
    ).toBeTruthy()
  })

  it('asks first what is unclear, and judges by what stands ready and what was said', async () => {
    server.answer('audit', { ok: auditOf() })
    server.answer('audit', { ok: auditOf() })
    render(<Panel server={server} />)
    await press(ASK)
    const word = await screen.findByRole('group', { name: /Vorvertrag/ })
    fireEvent.click(within(word).getByRole('radio', { name: 'open' }))
    await press('Use these answers')
    await screen.findByRole('article')
    expect(server.asked('audit').at(-1)).toMatchObject({
      tab: 'Deals',
      answers: {
        columns: { value: 'Budget' },
        stages: { Vorvertrag: 'open' },
        order: { days: 'month-first' },
      },
    })
  })

  it('shows below the card the reading that the card was made by', async () => {
    server.answer('audit', { ok: auditOf() })
    const { reading } = auditOf({ page: CLEAR }).page
    const stages = [{ word: 'Vorvertrag', kind: 'open', rows: 2, from: 'Rules' } as const]
    const value = { header: 'Budget', pass: 'Rules', samples: ['900'] } as const
    const read = { ...reading, stages, matched: { ...reading.matched, value }, missing: [], problems: [] }
    server.answer('audit', { ok: auditOf({ page: { reading: read } }) })
    render(<Panel server={server} />)
    await press(ASK)
    const word = await screen.findByRole('group', { name: /Vorvertrag/ })
    fireEvent.click(within(word).getByRole('radio', { name: 'open' }))
    await press('Use these answers')
    await screen.findByRole('article')
    expect(screen.getByLabelText<HTMLSelectElement>('Value').value).toBe('Budget')
    const known = screen.getByRole('group', { name: /Vorvertrag/ })
    expect(within(known).getByRole<HTMLInputElement>('radio', { name: 'open' }).checked).toBe(true)
    expect(screen.queryByText('Not found')).toBeNull()
  })

  it('leaves a doubtful column unread until somebody says so', async () => {
    const page = auditOf().page
    const column = { ...page.reading.questions.columns[0], isDoubtful: true } as const
    const reading = { ...page.reading, questions: { ...page.reading.questions, columns: [column] } } as never
    server.answer('audit', { ok: auditOf({ page: { reading } }) })
    render(<Panel server={server} />)
    await press(ASK)
    expect((await screen.findByLabelText<HTMLSelectElement>('Value')).value).toBe('')
  })

  it('says why it could not be read, with one button to try again', async () => {
    server.answer('audit', { problem: 'No tab looks like a pipeline.' })
    server.answer('audit', new Error('NetworkError'))
    server.answer('audit', { ok: auditOf({ page: CLEAR }) })
    render(<Panel server={server} />)
    await press(ASK)
    expect((await screen.findByRole('alert')).textContent).toContain('No tab looks like a pipeline.')
    await press('Try again')
    await waitFor(() => expect(server.asked('audit')).toHaveLength(2))
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toContain('No tab'))
    await press('Try again')
    await screen.findByRole('article')
  })

  it('keeps what was said when judging fails', async () => {
    server.answer('audit', { ok: auditOf() })
    server.answer('audit', { problem: 'Busy.' })
    render(<Panel server={server} />)
    await press(ASK)
    const word = await screen.findByRole('group', { name: /Vorvertrag/ })
    fireEvent.click(within(word).getByRole('radio', { name: 'won' }))
    await press('Use these answers')
    expect((await screen.findByRole('alert')).textContent).toContain('Busy.')
    expect(within(word).getByRole<HTMLInputElement>('radio', { name: 'won' }).checked).toBe(true)
  })
})

describe('copied', () => {
  it('offers the text to be copied by hand where the browser lets nobody copy', async () => {
    await openCard()
    await press('Copy as text')
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy as text' })
    expect(text.value).toContain('25 % of the money survives, in 2 of 5.')
    expect(text.value).not.toMatch(/Finn|1,000|700/)
    fireEvent.click(screen.getByLabelText('With names and amounts'))
    await press('Copy as text')
    await waitFor(() => expect(text.value).toContain('Finn Gale, Gale · 700'))
  })
})

describe('set up from the card', () => {
  it('says what is added, asks where the columns stand, and runs the first night', async () => {
    await openCard()
    await press('Set up Touchline')
    expect(screen.getByText('Columns: Verdict, By, and 3 hidden.')).toBeTruthy()
    expect(screen.getByText('A short id for each of your 7 rows, in a hidden column.')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /Right after “Name”/ }))
    server.answer('setUp', { ok: { messages: ['Your pipeline claims 1,000.'] } })
    await press('Set up now')
    expect(server.asked('setUp')).toMatchObject([{ tab: 'Deals', place: 'name' }])
    await screen.findByText('Your pipeline claims 1,000.')
    server.answer('night', { ok: 3 })
    await press('Run it now')
    await screen.findByText('Done. 3 people are on Today.')
    server.answer('row', { ok: rowOf() })
    await press('Open the panel')
    await screen.findByRole('heading', { name: 'Ann Lee' })
  })

  it('that is refused says why and stays where it is; back goes to the card', async () => {
    await openCard()
    await press('Set up Touchline')
    server.answer('setUp', { problem: 'The tab Today is yours.' })
    await press('Set up now')
    expect((await screen.findByRole('alert')).textContent).toContain('The tab Today is yours.')
    await press('Back to the card')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('article')).toBeTruthy()
  })

  it('says that nothing is added where all is there already', async () => {
    await openCard(auditOf({ page: CLEAR, adds: { columns: [], hidden: 0, tabs: [] } }))
    await press('Set up Touchline')
    expect(screen.getByText('No columns: they are there already.')).toBeTruthy()
    expect(screen.getByText('No tabs: they are there already.')).toBeTruthy()
  })
})

describe('the words of the card', () => {
  const { english, german } = CARD_WORDS

  it('are whole in both languages, with figures as each writes them', () => {
    const answer = auditOf({ card: { claimed: 1_234_567 } })
    expect(cardText(answer, { words: english, isOpen: true })).toContain('claims 1,234,567 in 5 open deals')
    const text = cardText(answer, { words: german, isOpen: true })
    expect(text).toContain('1.234.567 in 5 offenen Geschäften')
    expect(text).toMatch(/0 Zellen geändert\.$/)
    const keys = (style: typeof english) =>
      cardParts(answer, { words: style, isOpen: false }).map(({ key }) => key)
    expect(keys(german)).toEqual(keys(english))
    expect(keys(english)).toEqual(['claim', 'survives', 'rest', 'letGo', 'time', 'blind', 'reading'])
  })

  it('say what there is where nothing is open, nothing has an amount, nothing is logged', () => {
    const none = auditOf({ card: { open: 0, groups: [], letGo: [], time: null } })
    expect(cardParts(none, { words: english, isOpen: true })[0]?.lines).toEqual(['I find no open deal here.'])
    const bare = auditOf({ card: { claimed: 0, surviving: 0, time: null } })
    expect(cardParts(bare, { words: english, isOpen: true })[0]?.lines).toEqual([
      'Your sheet claims 5 open deals.',
      '2 of 5 survive.',
      '1 of them is too new to judge.',
    ])
  })

  it('claim no survival where all is too new to judge', () => {
    const verdicts = { New: 5, Keep: 0, Notice: 0, Purge: 0 }
    const card = { verdicts, surviving: 1000, survivingRows: 5, unvalued: 0 }
    const young = auditOf({
      card: { ...card, groups: [{ why: 'new', survives: true, rows: 5, value: 1000 }] },
    })
    expect(cardParts(young, { words: english, isOpen: true })[0]?.lines).toEqual([
      'Your sheet claims 1,000 in 5 open deals.',
      'All 5 are too new to judge: nothing is proven yet.',
    ])
    expect(moneyShares(young.card)).toEqual({ proven: 0, fresh: 1 })
    expect(moneyShares(auditOf().card)).toEqual({ proven: 0.2, fresh: 0.05 })
  })

  it('of one day and one deal are in the singular', () => {
    const text = cardText(auditOf(), { words: english, isOpen: true })
    expect(text).toContain('Bo · decision date passed 1 day ago')
    expect(text).toContain('1 deal without an amount is not in the sums.')
    expect(text).toContain('50 % on deals that do not')
  })
})
