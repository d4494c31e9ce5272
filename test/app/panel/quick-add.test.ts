// Quick add: who is likely there already is shown before anything is written, and one known thing is enough.
import { okOf, setUpSheet } from '../../support/app-calls'

describe('quick add', () => {
  const TEAM = [
    ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Create date', 'Owner'],
    ['Ann Lee', 'Acme', 'ann@acme.com', '555-1234567', 'Proposal', '2026-01-05', 'Mia'],
    ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Contacted', '2026-01-05', 'Mia'],
  ]

  it.each([
    [{ name: 'A. L.', email: 'mailto:ANN@acme.com' }, 'the same e-mail address'],
    [{ name: 'A. L.', phone: '+1 555 123 4567' }, 'the same phone number'],
    [{ name: 'ann lee', company: 'ACME' }, 'the same name and company'],
    [{ name: 'Ann  Lee', company: 'Elsewhere' }, 'the same name'],
  ])('shows who is likely there already before anything is written: %j', (request, why) => {
    const sheet = setUpSheet({ Deals: TEAM })
    const before = sheet.content()
    expect(sheet.add(request)).toMatchObject({
      problem: `Ann Lee, Acme, is in the pipeline already, with ${why}. Nobody was added.`,
      known: { id: sheet.card('Ann Lee').id },
    })
    expect(sheet.content()).toEqual(before)
    okOf(sheet.add({ ...request, anyway: true }))
    expect(sheet.rows('Deals')).toHaveLength(3)
  })

  it.each([{ name: 'Zoe' }, { company: 'Acme' }, { email: 'zoe@zoo.com' }, { phone: '030 7654321' }])(
    'takes %j alone, and gives the first stage and the owner',
    (request) => {
      const sheet = setUpSheet({ Deals: TEAM })
      okOf(sheet.add(request))
      expect(sheet.rows('Deals')[2]).toMatchObject({ Stage: 'Contacted', Owner: 'Mia' })
    },
  )

  it('takes a company alone in a sheet that has only names', () => {
    const sheet = setUpSheet({
      Deals: [
        ['Name', 'Stage'],
        ['Ann Lee', 'Open'],
      ],
    })
    okOf(sheet.add({ company: 'Zoo' }))
    expect(sheet.rows('Deals')[1]).toMatchObject({ Name: 'Zoo' })
  })

  it('of several owners takes whoever adds, as Rules or the column name them, else none', () => {
    const two = [...TEAM, ['Cy', 'Core', '', '', 'Proposal', '2026-01-05', 'me@example.com']]
    const ownerOf = (address: string) => {
      const sheet = setUpSheet({ Deals: two })
      sheet.world.address = address
      sheet.tab('Rules').write(sheet.rows('Rules').length + 2, 1, [['owner', 'Mia', 'Mia@Work.com']])
      okOf(sheet.add({ name: 'Zoe' }))
      return sheet.rows('Deals')[3]?.Owner
    }
    expect([ownerOf('mia@work.com'), ownerOf('ME@example.com'), ownerOf('x@y.com'), ownerOf('')]).toEqual([
      'Mia',
      'me@example.com',
      '',
      '',
    ])
  })
})
