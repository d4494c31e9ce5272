// Finding a row among many: whole words first, then beginnings of words, then pieces.
import { DEALS, okOf, setUpSheet } from '../../support/app-calls'

describe('finding', () => {
  it('gives whole words first, then beginnings, then pieces', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [
      `Person ${at}`,
      `Co ${at}`,
      '',
      '',
      'Open',
      1,
      '',
      '',
    ])
    const sheet = setUpSheet({ Deals: [DEALS[0], ...rows] })
    const names = (text: string) => okOf(sheet.find(text)).map(({ name }) => name)
    expect(names('Person 11').slice(0, 3)).toEqual(['Person 11', 'Person 110', 'Person 111'])
    expect(names('11')[0]).toBe('Person 11')
    expect(names('erson 1999')).toEqual(['Person 1999'])
  })
})
