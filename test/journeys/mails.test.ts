// The mails as a mail program shows them: narrow and wide, on light, dark and turned-over pages.
import type { Browser, Page } from 'playwright-core'
import { eveningMail, type NextPerson } from '../../src/core/mail/evening'
import type { MailText } from '../../src/core/mail/message'
import { morningMail } from '../../src/core/mail/morning'
import { weekMail } from '../../src/core/mail/week'
import { ENGLISH } from '../../src/core/words/english'
import { GERMAN } from '../../src/core/words/german'
import { openBrowser } from '../support/browser'
import { due, morning, PLACES } from '../support/mails'
import { on } from '../support/pipeline'
import { faults, picture } from '../support/screen'

const MONDAY = on('2026-03-02')
const LONG = 'Bartholomäus-Maximilian von und zu Hohenlohe-Waldenburg-Schillingsfürst'
const WHO = 'Your business is of great value to me. Who do you know who shares your purchasing influence?'

const viktor = due('Viktor Abernathy', {
  ...{
    company: 'Abernathy & Sons',
    why: 'You promised it for today at 10:00',
    ask: 'When will they decide?',
  },
  ...{ phone: '+44 20 7946 0812', email: 'viktor@abernathy.example', about: 'Sails', at: MONDAY + 10 / 24 },
})
const others = [due('Dara Ode', { company: 'Ode AG' }), due('Mia Wong'), due('Jo Brandt'), due(LONG)]
const problem = {
  tab: 'Deals',
  row: 9,
  header: 'Close date',
  text: '"soon" is no date: write it as YYYY-MM-DD',
}
const next = (name: string, reason: string, row: number): NextPerson => ({
  ...due(name, { reason, row }),
  isPromised: false,
})

const MAILS: Readonly<Record<string, MailText | null>> = {
  morning: morningMail(
    morning({
      people: [viktor, ...others],
      left: '4 more are due than your day holds',
      changes: [{ row: 12, name: 'Acme renewal', says: 'Purge · no decision date: bench it, or ask for it' }],
      asks: [{ row: 22, name: 'Lena Vogel', says: WHO }],
      blocks: [{ start: MONDAY * 1440 + 540, end: MONDAY * 1440 + 660, isForClients: false }],
      yesterday: { promised: 120, proven: 95 },
      news: ['New stage: “Verbal” is read as open. If that is wrong, change it on Rules.'],
      problems: { fresh: [problem], known: [problem] },
    }),
    PLACES,
    ENGLISH.mail,
  ),
  evening: eveningMail(
    {
      ...{ today: MONDAY, next: MONDAY + 1, minutes: 30, proven: 50, isAsked: false },
      people: [next('Dara Ode', 'New price list', 4), next('Mia Wong', '', 5), next(LONG, '', 6)],
      waiting: [next('Jo Brandt', '', 7)],
    },
    PLACES,
    GERMAN.mail,
  ),
  week: weekMail(
    {
      day: MONDAY,
      code: '',
      beside: [],
      week: { proven: 310, touches: 41, reached: 0.42, evenness: 0.6, sales: 12_000, surviving: 834_300 },
      before: [{ proven: 200, touches: 38, reached: 0.4, evenness: 0.5, sales: 0, surviving: 790_000 }],
      ...{
        claimed: 1_240_000,
        required: 360,
        ...{ isAsked: false, isOver: false, isPlanned: false },
        worked: 'Most reached so far: Tue from 10:00, 45 % of 40 calls.',
      },
      bridge: {
        since: MONDAY - 7,
        of: {
          ...{ claimed: 1_200_000, new: 40_000, learnt: -3000, moved: 210_000, parked: 0, lost: 900, won: 0 },
          ...{ parkedBefore: 0, surviving: 834_300 },
        },
      },
      open: { waiting: 3, undated: 2 },
    },
    ENGLISH.mail,
  ),
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function shownAs(name: string, width: number, look: 'light' | 'dark' | 'inverted'): Promise<Page> {
  const colorScheme = look === 'dark' ? 'dark' : 'light'
  const page = await browser.newPage({ viewport: { width, height: 1100 }, colorScheme })
  const body = MAILS[name]?.html ?? ''
  await page.route('http://mails.example/', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('http://mails.example/')
  if (look === 'inverted') await page.addStyleTag({ content: 'html{filter:invert(1);background:#fff}' })
  await picture(page, `mail-${name}-${width}-${look}`)
  return page
}

/** Links that a finger misses, and elements wider than the window. */
const badPlaces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small = [...document.querySelectorAll('a')].filter(
      (link) => link.getBoundingClientRect().height < 44,
    )
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth,
    )
    const tiny = [...document.querySelectorAll('p, li, td, th, a')].filter(
      (one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16,
    )
    return [...small, ...wide, ...tiny].map((one) => one.outerHTML.slice(0, 200))
  })

it.each(Object.keys(MAILS))('the %s can be read and pressed in all looks', async (name) => {
  for (const [width, look] of [
    [320, 'light'],
    [320, 'dark'],
    [600, 'light'],
    [600, 'dark'],
    [600, 'inverted'],
  ] as const) {
    const page = await shownAs(name, width, look)
    expect([width, look, await badPlaces(page)]).toEqual([width, look, []])
    expect([width, look, await faults(page)]).toEqual([width, look, []])
    await page.close()
  }
})
