// Text that users type never becomes a formula, number or date anywhere: in own columns, Today, Touches, Rules and mails.
import { type Spreadsheet, spreadsheet } from '../support/spreadsheet'

const NASTY = [
  '=HYPERLINK("http://evil.example","click")',
  '+49 30 123456',
  '-1+1',
  '@SUM(A1)',
  '007',
  '1/2',
  'TRUE',
  'Jan 5',
  '=cmd|’/c calc’!A1',
  "'quoted",
]

/** The same for a column of phones: cells of which most read as no phone would disprove their header (S2). */
const PHONES = ['=1+2+3+45+', '+49 30 5678', '-1+12345', '@1-555-010-019', '007123456', '555/12/3456']
const phoneAt = (at: number): string => `${PHONES[at % PHONES.length]}${at}`

function formulasOf(file: Spreadsheet): string[] {
  return file.workbook.sheets().flatMap(({ id, rows, columns }) =>
    file.workbook
      .formulas({ sheet: id, row: 0, column: 0, rows, columns })
      .flat()
      .filter((formula) => formula !== ''),
  )
}

describe('text that reads like something else', () => {
  const file = spreadsheet({
    Deals: [
      ['Name', 'Company', 'Email', 'Stage', 'Close date', 'Created', 'Phone', 'Owner'],
      // The apostrophe that a user types before such text; the cell holds the text behind it.
      ...NASTY.map((text, at) => {
        return [
          `'${text}`,
          `'${text}`,
          `p${at}@x.com`,
          `'${text}`,
          '2026-03-20',
          '2026-03-02',
          `'${phoneAt(at)}`,
          `'${text}`,
        ]
      }),
    ],
  })

  it('comes through set-up, night, edit and removal as the text it was', () => {
    expect(file.setUp().execution.error).toBeUndefined()
    expect(
      file
        .rows('Rules')
        .flatMap((row) => (row.Id === 'stage' ? [row.Rule] : []))
        .sort(),
    ).toEqual([...NASTY].sort())
    // Nobody but the user can say what such stages are.
    file.rows('Rules').forEach(({ Id }, at) => {
      if (Id === 'stage') file.put(`Rules!C${at + 2}`, [['open']])
    })
    file.setNow('2026-03-10 07:00')
    expect(file.runDueTriggers()[0]?.execution.error).toBeUndefined()
    const today = file.rows('Today')
    expect(today.map((row) => row.Name).sort()).toEqual([...NASTY].sort())
    expect(today.every((row) => row.Name === row.Company && row.Name === row.Owner)).toBe(true)
    expect(today.map((row) => row.Phone)).toEqual(
      today.map((row) => phoneAt(NASTY.indexOf(String(row.Name)))),
    )

    file.type('Today', NASTY[0] ?? '', 'Note', "'=1+1")
    file.type('Today', NASTY[1] ?? '', 'Note', "'+5")
    file.setNow('2026-03-11 05:00')
    file.runDueTriggers()
    expect(file.rows('Touches').map((row) => [row.Name, row.Note])).toEqual(
      expect.arrayContaining([
        [NASTY[0], '=1+1'],
        [NASTY[1], '+5'],
      ]),
    )
    expect(formulasOf(file).map((formula) => formula.split('(')[0])).toEqual(['=QUALIFY', '=NEXT_TOUCH'])
  })

  it('stays so in written values that name another row', () => {
    const written = file.copy()
    written.edit('Deals!B3:C3', [[`'${NASTY[0]}`, 'p0@x.com']])
    written.click('Live formulas or written values')
    expect(
      written
        .rows('Deals')
        .slice(0, 2)
        .map((row) => row['Next touch']),
    ).toContain(`see row of ${NASTY[0]}`)
    expect(formulasOf(written)).toEqual([])
    written.answer('YES')
    written.click('Remove Touchline')
    expect(formulasOf(written)).toEqual([])
  })

  it('stands in the mail as text', () => {
    const html = file.outbox.map((mail) => mail.htmlBody ?? '').join()
    expect(html).toContain('=HYPERLINK(&quot;http://evil.example&quot;,&quot;click&quot;)')
  })
})
