// Histories that a file brings: an activities tab and the imported days, so that the first verdicts are not blind.
import { spreadsheet } from '../support/spreadsheet'

describe('an activities tab', () => {
  const file = spreadsheet({
    Leads: [
      ['Lead ID', 'Name', 'Email', 'Stage', 'Close date', 'Created'],
      ['L1', 'Sam', 'sam@one.com', 'Demo', '2026-03-25', '2026-01-05'],
      ['L2', 'Sam', 'sam@two.com', 'Won', '2025-12-25', '2025-01-05'],
    ],
    Activity: [
      ['ActivityID', 'LeadID', 'ActivityType', 'Subject', 'DueDate', 'Completed'],
      ['A1', 'L2', 'Call', 'new price list', '2026-02-20', 'True'],
      ['A2', 'L1', 'Meeting', 'the case study', '2026-02-27', 'True'],
      ['A3', 'L1', 'Call', 'the next step', '2026-03-02', 'False'],
    ],
  })

  it('is read into Touches for the rows it names, also where two share a name, before anything is judged', () => {
    expect(file.setUp().value).toMatchObject({ tab: 'Leads' })
    const id = (lead: string) => file.row('Leads', 'Lead ID', lead)['Touchline ID']
    expect(file.rows('Touches')).toMatchObject([
      {
        'Touchline ID': id('L2'),
        When: '2026-02-20',
        Medium: 'Call',
        Outcome: 'Reached',
        Reason: 'new price list',
      },
      { 'Touchline ID': id('L1'), When: '2026-02-27', Medium: 'Meeting' },
    ])
    expect(file.row('Leads', 'Lead ID', 'L2')).toMatchObject({ 'Next touch': '2026-03-18' })
    expect(file.row('Leads', 'Lead ID', 'L1')['Next touch']).toBe('2026-03-06')
    expect(file.rows('Log').pop()?.Message).toMatch(/2 touches read in from the tab "Activity"/)
  })

  it('is read once', () => {
    file.type('Leads', 'L1', 'Name', 'Samuel')
    file.setUp()
    expect(file.rows('Touches')).toHaveLength(2)
    expect(file.rows('Log').pop()?.Message).not.toMatch(/read in/)
  })
})

describe('won rows', () => {
  it('that took long make set-up offer their number', () => {
    const file = spreadsheet({
      Deals: [
        ['Name', 'Stage', 'Close date', 'Created'],
        ...Array.from({ length: 5 }, (_, at) => [`Won ${at}`, 'Won', '2025-12-31', '2025-06-30']),
        ['Ann', 'Demo', '2026-03-25', '2026-01-05'],
      ],
    })
    const { value } = file.setUp()
    expect((value as { messages: string[] }).messages.join()).toMatch(/usually took 184 days/)
  })
})
