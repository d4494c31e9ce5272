// Keys pressed while the panel has the focus stay in the panel, whatever they are: nothing is typed into the sheet.
import { seeded } from '../../workbench/demo/seeded'
import { lookAt } from '../support/browser'
import { desk, useDesk } from '../support/journey-desk'
import { faults, picture } from '../support/screen'

useDesk(undefined, { isFront: true })

/** As many with LONG_TESTS; else a quarter of them. */
const MANY = process.env.LONG_TESTS === undefined ? 250 : 1000
/** What a hand finds on a keyboard. Enter and Space are left out where they would press a button: that writes by right. */
const KEYS = [...'abcdefghijklmnopqrstuvwxyz0123456789.,-+=/?!#', 'Escape', 'Backspace', 'Delete', 'F2']

describe(`${MANY} keys in the panel`, () => {
  it('put no character into the sheet', async () => {
    const { page, panel } = desk
    await panel.getByLabel('Find a name, company or e-mail').waitFor()
    await lookAt(desk, 'Anselm Falkenrath')
    const typed: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/message')) typed.push(request.postData() ?? '')
    })
    await panel.locator('body').click({ position: { x: 4, y: 4 } })
    const { pick } = seeded(7)
    for (let pressed = 0; pressed < MANY; pressed++) await page.keyboard.press(pick(KEYS))
    expect(typed).toEqual([])
    expect(await page.locator('.o-composer.active').count()).toBe(0)
  })

  it('are listed by ?, with what each does', async () => {
    const { page, panel } = desk
    await page.reload()
    await lookAt(desk, 'Yusuf Ingram')
    await panel.locator('h2').first().click()
    await page.keyboard.press('?')
    await panel.getByRole('region', { name: 'Keys' }).waitFor()
    await picture(page, 'keys')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await panel.getByRole('region', { name: 'Keys' }).count()).toBe(0)
  })
})

describe('each place', () => {
  it.each([
    ['t', 'Today'],
    ['p', 'Purge'],
    ['i', 'Time'],
    ['m', 'More'],
    ['n', 'Now'],
  ])('is reached by %s, and everything in it can be read: %s', async (key, place) => {
    const { page, panel } = desk
    await panel.locator('body').click({ position: { x: 4, y: 4 } })
    await page.keyboard.press(key)
    await panel
      .locator('nav')
      .getByRole('button', { name: place, exact: true })
      .and(panel.locator('[aria-current=page]'))
      .waitFor()
    await panel.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    await picture(page, `place-${place.toLowerCase()}`)
    expect(await faults(page)).toEqual([])
  })
})
