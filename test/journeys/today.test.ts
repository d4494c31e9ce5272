// Today and call mode in a real browser, by keyboard alone.
import type { Browser } from 'playwright-core'
import { type CalledDesk, deskToCall, openBrowser, toToday } from '../support/called-desk'
import { faults, picture, spills } from '../support/screen'

/** A hundred with LONG_TESTS (npm run test:long). */
const MANY = process.env.LONG_TESTS === '1' ? 100 : 20

let browser: Browser
let desk: CalledDesk
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A desk for the tests of a block, which go on one after the other; so high only where pictures are taken. */
function sharesDesk(count: number, phones: Readonly<Record<number, string>>, height: number): void {
  beforeAll(async () => {
    desk = await deskToCall(browser, count, phones)
    await desk.page.setViewportSize({ width: 1280, height })
  })
  afterAll(() => desk.close())
}

/** Begins to call, by one key. */
async function begin(): Promise<void> {
  await desk.press('c')
  await desk.panel.locator('.call-card').waitFor()
}
const card = (): Promise<string | null> => desk.panel.locator('.call-card h2').textContent()
/** Names of the touches in the sheet, with how they ended. */
const logged = (): string[] =>
  desk.sheet.rows('Touches').flatMap(({ Name, Outcome }) => (Name === '' ? [] : [`${Name} ${Outcome}`]))
/** The server's calls of the panel, from now on. */
function calls(): string[] {
  const seen: string[] = []
  desk.page.on('request', (request) => {
    if (request.url().endsWith('/run')) seen.push(request.postDataJSON().name)
  })
  return seen
}
/** Waits until nothing is on its way into the sheet. */
const saved = async (count: number): Promise<void> => {
  await desk
    .frame()
    .waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('touchline.calls.')))
  expect(logged()).toHaveLength(count)
}
/** Nothing is cut at 300 px, and axe finds nothing. */
async function expectGoodLooks(name: string): Promise<void> {
  await picture(desk.page, name)
  expect(await spills(desk.frame(), 'body')).toEqual([])
  expect(await faults(desk.page, { frames: [desk.frame()] })).toEqual([])
}

describe('a day', () => {
  sharesDesk(8, { 3: '+1 202 555 0101', 5: '+999 555 0105' }, 900)

  it('a day is called through: the list, cards, what follows, a pause, the session, the notes', async () => {
    const { panel, press, page } = desk
    await expectGoodLooks('today-list')
    await begin()
    expect(await card()).toBe('Ann Archer')
    await expectGoodLooks('today-card')
    await press('1', '7', '5', '9')
    await expectGoodLooks('today-after')
    await press('s')
    await expectGoodLooks('today-skip')
    await press('1')
    // Whom nobody calls at this hour is passed over.
    expect(await card()).toBe('Eve Archer')
    await press('Space')
    await expectGoodLooks('today-paused')
    await press('Space', '3')
    await panel.getByText('Local time unknown').waitFor()
    await press('6', 'e')
    await panel.getByRole('heading', { name: 'This session' }).waitFor()
    await page.keyboard.insertText('Wants the price list')
    await press('Tab')
    await page.keyboard.insertText('Bought elsewhere')
    await expectGoodLooks('today-session')
    await press('Escape')
    await panel.getByRole('heading', { name: '4 of 8 done' }).waitFor()
    await saved(4)
    await expectGoodLooks('today-list-half')
    expect(desk.sheet.rows('Touches').map(({ Name, Outcome, Note }) => [Name, Outcome, Note])).toEqual([
      ['Ann Archer', 'Reached', 'Wants the price list'],
      ['Ben Archer', 'Not interested', 'Bought elsewhere'],
      ['Eve Archer', 'No answer', ''],
      ['Finn Archer', 'Wrong number', ''],
    ])
    expect(desk.sheet.row('Leads', 'Name', 'Ann Archer').Promised).toBe('2026-03-11')
    expect(desk.sheet.row('Leads', 'Name', 'Ben Archer')['Wake on']).toBe('2026-06-08')
  })

  it('goes on in the dark and with text twice as large', async () => {
    const { press } = desk
    await desk.frame().evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    await expectGoodLooks('today-dark-list')
    await begin()
    await press('1', '7')
    await expectGoodLooks('today-dark-card')
    await desk.frame().evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expectGoodLooks('today-200-card')
    await press('e')
    await expectGoodLooks('today-200-session')
    await press('Escape')
    await desk.panel.locator('.entry').first().waitFor()
    await expectGoodLooks('today-200-list')
  })
})

describe('quick calls', () => {
  sharesDesk(MANY + 20, {}, 500)

  it(`a key brings the next card within 50 ms, and ${MANY} outcomes at five a second are all saved`, async () => {
    await begin()
    const { cards, bare } = await desk.frame().evaluate(measured, MANY)
    const worst = (times: readonly number[]): number =>
      [...times].sort((a, b) => a - b)[Math.floor(0.95 * MANY) - 1] ?? Number.NaN
    // A busy machine paints late whatever is painted.
    expect(worst(cards)).toBeLessThan(Math.max(50, 2 * worst(bare)))
    await saved(MANY)
    expect(new Set(logged()).size).toBe(MANY)
    await desk.press('e', 'Escape')
    await desk.panel.getByRole('heading', { name: `${MANY} of ${MANY + 20} done` }).waitFor()
  })

  it('the last twenty calls take at most twenty-six keys, four dates among them, and few calls of the server', async () => {
    const asked = calls()
    const keys = ['c', ...'17', ...'23', ...'18', ...'3', ...'47', ...'2', ...'3', ...'1', ...'3', ...'2']
    keys.push(...'1', ...'8', ...'3', ...'2', ...'5', ...'3', ...'6', ...'1', ...'2', ...'3')
    expect(keys.filter((key) => /[1-6]/.test(key))).toHaveLength(20)
    expect(keys.length).toBeLessThanOrEqual(26)
    await begin()
    await desk.press(...keys.slice(1))
    await desk.panel.getByRole('heading', { name: 'This session' }).waitFor()
    await saved(MANY + 20)
    expect(asked.filter((name) => name === 'panelLogBatch').length).toBeLessThan(8)
    expect(desk.sheet.rows('Leads').filter(({ Promised }) => Promised !== '')).toHaveLength(4)
  })
})

describe('what goes wrong', () => {
  sharesDesk(12, {}, 900)

  it('a page that is killed loses nothing and saves nothing twice', async () => {
    const { press, page } = desk
    // Before anything was sent.
    await begin()
    await press('1', '2', '7')
    await page.reload()
    await toToday(desk)
    await saved(2)
    // After the sheet has it, while the answer is on its way.
    let arrived = (): void => undefined
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve
    })
    await page.route('**/run', async (route) => {
      if (route.request().postDataJSON().name !== 'panelLogBatch') return route.continue()
      await route.fetch()
      return arrived()
    })
    await begin()
    await press('1', '3')
    await isThere
    await page.unroute('**/run')
    await page.reload()
    await toToday(desk)
    await saved(4)
    await desk.panel.getByRole('heading', { name: '4 of 12 done' }).waitFor()
    expect(logged()).toEqual([
      'Ann Archer Reached',
      'Ben Archer Left message',
      'Cleo Archer Reached',
      'Dan Archer No answer',
    ])
  })

  it('a server that does not answer is said with what mends it, and calling goes on', async () => {
    const { press, page, panel } = desk
    await page.route('**/run', (route) => route.abort())
    await begin()
    await press('1')
    await panel.getByRole('button', { name: 'Try now' }).waitFor()
    await press('1')
    expect(await card()).toBe('Gwen Archer')
    await expectGoodLooks('today-no-answer')
    await page.unroute('**/run')
    await panel.getByRole('button', { name: 'Try now' }).click()
    await saved(6)
    await press('e', 'Escape')
    await panel.getByRole('heading', { name: '6 of 12 done' }).waitFor()
  })

  it('keys of call mode never reach the sheet', async () => {
    const typed: string[] = []
    desk.page.on('request', (request) => {
      if (request.url().endsWith('/message')) typed.push(request.postData() ?? '')
    })
    await desk.press(
      'c',
      '1',
      '7',
      'x',
      'Delete',
      'Space',
      'Space',
      's',
      'Escape',
      'u',
      '?',
      'Escape',
      'F2',
      'e',
      'q',
    )
    expect(typed.filter((message) => message.includes('UPDATE_CELL'))).toEqual([])
    expect(await desk.page.locator('.o-composer.active').count()).toBe(0)
  })
})

/** Milliseconds from a key to the next card painted, so many times at five a second; and those of a bare change. */
async function measured(many: number): Promise<{ readonly cards: number[]; readonly bare: number[] }> {
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        port2.postMessage('')
      })
    })
  const until = (moment: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (performance.now() >= moment) resolve()
        else requestAnimationFrame(look)
      }
      look()
    })
  const name = (): string => document.querySelector('.call-card h2')?.textContent ?? ''
  const plain = document.body.appendChild(document.createElement('p'))
  const cards: number[] = []
  const bare: number[] = []
  const begun = performance.now()
  for (let call = 0; call < many; call++) {
    const before = name()
    const pressed = performance.now()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }))
    do await painted()
    while (name() === before)
    cards.push(performance.now() - pressed)
    const changed = performance.now()
    plain.textContent = String(call)
    await painted()
    bare.push(performance.now() - changed)
    await until(begun + (call + 1) * 200)
  }
  plain.remove()
  return { cards, bare }
}
