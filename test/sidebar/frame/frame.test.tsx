// The frame of the panel: keys, places, the one message, what is taken back.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { type Key, Keys } from '../../../sidebar/frame/keys'
import { Messages } from '../../../sidebar/frame/messages'
import { Panel } from '../../../sidebar/panel'
import { rowOf, type TalkingServer, talkingServer } from '../../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(() => {
  jest.useRealTimers()
  cleanup()
})

const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): boolean =>
  fireEvent.keyDown(target as Element, { key, bubbles: true, cancelable: true, ...more })

describe('a key', () => {
  const done: string[] = []
  const key = (name: string, what: string, part: Partial<Key> = {}): Key => ({
    key: name,
    does: what,
    act: () => done.push(what),
    ...part,
  })
  const heardBy = (keys: Keys, pressed: string, target: Element = document.body): string[] => {
    done.length = 0
    const listen = (event: KeyboardEvent): void => keys.press(event)
    document.addEventListener('keydown', listen)
    press(pressed, target)
    document.removeEventListener('keydown', listen)
    return [...done]
  }

  it('is heard by the layer added last that has it, and by those below once that is gone', () => {
    const keys = new Keys()
    keys.add(() => ({ keys: [key('a', 'below'), key('b', 'only below')] }))
    const gone = keys.add(() => ({ keys: [key('a', 'above')] }))
    expect([heardBy(keys, 'a'), heardBy(keys, 'b')]).toEqual([['above'], ['only below']])
    gone()
    expect(heardBy(keys, 'a')).toEqual(['below'])
  })

  it('of the whole panel gives way to a place that uses it otherwise, though it was added first', () => {
    const keys = new Keys()
    keys.add(() => ({ keys: [key('u', 'of the place')] }))
    keys.add(() => ({ keys: [key('u', 'of the panel')] }), 'below')
    expect(heardBy(keys, 'u')).toEqual(['of the place'])
  })

  it('is not heard below a layer that stands alone', () => {
    const keys = new Keys()
    keys.add(() => ({ keys: [key('n', 'away')] }))
    keys.add(() => ({ keys: [key('1', 'reached')], isAlone: true }))
    expect([heardBy(keys, 'n'), heardBy(keys, '1')]).toEqual([[], ['reached']])
    expect(keys.heard().map(({ does }) => does)).toEqual(['reached'])
  })

  it('belongs to the field in which somebody types, unless it is one for fields', () => {
    const keys = new Keys()
    keys.add(() => ({ keys: [key('a', 'act'), key('Escape', 'close', { isForFields: true })] }))
    const field = document.body.appendChild(document.createElement('input'))
    expect([heardBy(keys, 'a', field), heardBy(keys, 'Escape', field)]).toEqual([[], ['close']])
    field.remove()
  })

  it('is heard once however long it is held down', () => {
    const keys = new Keys()
    keys.add(() => ({ keys: [key('3', 'no answer')] }))
    done.length = 0
    const hold = (repeat: boolean): void => keys.press(new KeyboardEvent('keydown', { key: '3', repeat }))
    for (const repeat of [false, true, true]) hold(repeat)
    expect(done).toEqual(['no answer'])
  })

  it('that presses a button with the focus is left to that button', () => {
    const keys = new Keys()
    keys.add(() => ({ keys: [key('Enter', 'next'), key(' ', 'pause')] }))
    const button = document.body.appendChild(document.createElement('button'))
    expect([heardBy(keys, 'Enter', button), heardBy(keys, ' ', button)]).toEqual([[], []])
    expect(heardBy(keys, ' ')).toEqual(['pause'])
    button.remove()
  })
})

describe('a message', () => {
  it('that something is being done is said only if it is not over at once', () => {
    jest.useFakeTimers()
    const messages = new Messages()
    messages.busy('Saving…')
    jest.advanceTimersByTime(149)
    expect(messages.state.shown).toBeNull()
    jest.advanceTimersByTime(1)
    expect(messages.state.shown?.text).toBe('Saving…')
    messages.busy('Saving again…')
    messages.done('Saved.')
    jest.advanceTimersByTime(1000)
    expect(messages.state.shown?.text).toBe('Saved.')
  })

  it('can be closed; what it told is taken back all the same, once', () => {
    const messages = new Messages()
    const taken: string[] = []
    messages.done('Saved.', [{ label: 'Undo', isUndo: true, act: () => taken.push('saved') }])
    messages.dismiss()
    messages.takeBack()
    messages.takeBack()
    expect(taken).toEqual(['saved'])
  })

  it('that something failed is not taken for the one before, which an undo would take back', () => {
    const messages = new Messages()
    messages.done('Saved.', [{ label: 'Undo', isUndo: true, act: () => undefined }])
    messages.failed('Nothing was changed.')
    expect(messages.canTakeBack()).toBe(false)
    messages.dismiss()
    expect(messages.canTakeBack()).toBe(true)
  })
})

describe('the panel by its keys', () => {
  it('goes from place to place, to the search, and lists its keys', async () => {
    render(<Panel server={server} />)
    press('m')
    await screen.findByRole('heading', { name: 'How the sheet stands' })
    press('/')
    expect(document.activeElement?.id).toBe('search')
    act(() => (document.activeElement as HTMLElement).blur())
    press('?')
    const list = await screen.findByRole('region', { name: 'Keys' })
    expect(list.textContent).toContain('Go to Now')
    press('Escape', screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('region', { name: 'Keys' })).toBeNull()
  })

  it('shows whom the search found in Now, from wherever it was asked', async () => {
    jest.useFakeTimers()
    render(<Panel server={server} />)
    press('m')
    const found = [{ id: 'T1', name: 'Ann Lee', company: 'Acme', verdict: 'Keep' }]
    server.answer('find', { ok: found })
    server.answer('row', { ok: rowOf() })
    fireEvent.input(screen.getByLabelText(/Find a name/), { target: { value: 'ann' } })
    await act(() => jest.advanceTimersByTimeAsync(400))
    fireEvent.click(screen.getByRole('button', { name: /Ann Lee/ }))
    await act(() => jest.advanceTimersByTimeAsync(400))
    expect(server.asked('row')).toEqual([undefined, 'T1'])
    expect(screen.getByRole('button', { name: /^Now/ }).getAttribute('aria-current')).toBe('page')
  })

  it('types a name into the form that adds somebody, whatever the place below does by its letters', async () => {
    render(<Panel server={server} />)
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Name'))
    act(() => (document.activeElement as HTMLElement).blur())
    press('m')
    expect(screen.getByRole('button', { name: /^Now/ }).getAttribute('aria-current')).toBe('page')
    press('Escape')
    expect(screen.queryByLabelText('Name')).toBeNull()
  })

  it('keeps what was typed of somebody to add when the panel is closed', async () => {
    render(<Panel server={server} />)
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    fireEvent.input(screen.getByLabelText('Company'), { target: { value: 'Nash Rail' } })
    cleanup()
    render(<Panel server={server} />)
    expect(screen.getByLabelText<HTMLInputElement>('Company').value).toBe('Nash Rail')
  })

  it('is light, and dark where the user switched', () => {
    render(<Panel server={server} />)
    press('m')
    const dark = screen.getByLabelText<HTMLInputElement>('Dark')
    expect(dark.checked).toBe(false)
    fireEvent.click(dark)
    expect(document.documentElement.dataset.theme).toBe('dark')
  })
})
