// The morning digest: what it lists, how much of it, and that no word of a user's becomes markup.
import { type DigestInput, digest } from '../../../src/core/today/digest'
import type { TodayItem } from '../../../src/core/today/today-tab'
import { ENGLISH } from '../../../src/core/words/english'
import { on } from '../../support/pipeline'

const item = (name: string, more: Partial<TodayItem> = {}): TodayItem => ({
  order: 1,
  name,
  company: '',
  by: 'Call',
  why: 'Due since 2 Mar 2026',
  reason: 'What would help them?',
  ask: '',
  phone: '',
  email: '',
  due: '',
  latest: '',
  verdict: '',
  owner: '',
  id: name,
  ...more,
})

const mail = (given: Partial<DigestInput>) =>
  digest(
    {
      today: on('2026-03-04'),
      items: [],
      left: '',
      audit: {
        open: 2,
        claimed: 3000,
        surviving: 1000,
        survivingRows: 1,
        newRows: 0,
        unvalued: 0,
      },
      notices: [],
      purges: [],
      messages: [],
      standing: [],
      problems: { fresh: [], known: [] },
      ...given,
    },
    ENGLISH,
  )

describe('the digest', () => {
  it('is none when nobody is due, nothing changed and nothing has to be said', () => {
    expect(mail({})).toBeNull()
    expect(mail({ left: '2 more are due than your day holds' })).toBeNull()
  })

  it('lists who is due with medium, why and what to ask, then what changed, then messages', () => {
    const { subject, text } = mail({
      items: [item('Ann', { company: 'Acme', ask: 'Will they buy?' }), item('Bob', { company: 'Bob' })],
      left: '1 more is due than your day holds',
      notices: ['Cy: Notice · …'],
      purges: ['Di: Purge · …'],
      messages: ['Look here.'],
    }) ?? { subject: '', text: '' }
    expect(subject).toBe('Touchline: 2 people today, 4 Mar 2026')
    expect(text.split('\n').slice(2)).toEqual([
      'Today',
      '- Ann, Acme · Call · Due since 2 Mar 2026 · Will they buy?',
      '- Bob · Call · Due since 2 Mar 2026',
      '- 1 more is due than your day holds',
      '',
      'Moved to Purge: bench them, and ask who else might need you',
      '- Di: Purge · …',
      '',
      'On notice since today',
      '- Cy: Notice · …',
      '',
      'Please have a look',
      '- Look here.',
      '',
    ])
  })

  it('shows twenty of a long list and says how many more there are', () => {
    const lines =
      mail({ purges: Array.from({ length: 25 }, (_, at) => `P${at}: Purge`) })?.text.split('\n') ?? []
    expect(lines.filter((line) => line.includes(': Purge'))).toHaveLength(20)
    expect(lines).toContain('- and 5 more rows in the sheet')
    expect(mail({ purges: ['x'] })?.subject).toBe('Touchline: nobody due today, 4 Mar 2026')
  })

  it('escapes whatever users typed', () => {
    const { html = '' } =
      mail({ items: [item('<img src=x onerror="a()">', { company: "O'Neil & Sons" })] }) ?? {}
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;')
    expect(html).not.toContain('<img')
    expect(html).toContain('&amp; Sons')
  })
})
