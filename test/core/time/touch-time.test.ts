import { touchTimeOf } from '../../support/hours'
import { book, on } from '../../support/pipeline'

describe('what a touch tells of time', () => {
  it.each([
    ['Call', '', 2],
    ['Meeting', '', 4],
    ['Video call', '', 4],
    ['videocall', '', 4],
    ['E-mail', '', 3],
    ['Fax', '', 3],
    ['Newsletter', '', 0],
    ['Call', 'Selling', 4],
    ['Newsletter', '3 Follow-up', 3],
    ['Call', 'Golf', 0],
  ])('a %s with category %j is %d', (medium, category, code) => {
    expect([...touchTimeOf([{ when: '2026-03-02', medium, category }]).categories]).toEqual([code])
  })

  it('takes a medium of Rules for what it is there', () => {
    const rules = book({}, [{ id: 'medium', rule: 'Fax', value: 'automated' }])
    expect([...touchTimeOf([{ when: '2026-03-02', medium: 'Fax' }], rules).categories]).toEqual([0])
  })

  it('leaves out what is not a contact, has no day, or is still to come', () => {
    const { count, moments } = touchTimeOf([
      { when: '2026-03-02', medium: '', progress: 'Commitment', minutes: 5 },
      { when: 'soon', medium: 'Call' },
      { when: '2026-03-05', medium: 'Call' },
      { when: '2026-03-04 23:00', medium: 'Call' },
    ])
    expect(count).toBe(2)
    expect(moments[0]).toBeNaN()
    expect(moments[1]).toBeCloseTo(on('2026-03-04 23:00'), 4)
  })

  it.each([
    ['', Number.NaN],
    [0, 0],
    ['12', 12],
    [-3, Number.NaN],
    [1441, Number.NaN],
    ['#REF!', Number.NaN],
  ])('reads minutes of %j as %d', (minutes, read) => {
    expect([...touchTimeOf([{ when: '2026-03-02', medium: 'Call', minutes }]).minutes]).toEqual([read])
  })
})
