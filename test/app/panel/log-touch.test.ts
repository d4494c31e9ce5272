// What is logged without having been a contact, with what the panel was handed and without.
import { okOf, setUpSheet } from '../../support/app-calls'

describe('a line of the log that is no contact', () => {
  it('ends no plan, whatever context came with it', () => {
    const after = [true, false].map((isHanded) => {
      const sheet = setUpSheet()
      const id = String(sheet.deal('Dee Dow')['Touchline ID'])
      okOf(sheet.snooze(id, '2026-03-16'))
      sheet.world.setNow('2026-03-05 10:00')
      const { card } = okOf(sheet.look(id))
      const context = isHanded && card ? { context: card.context } : {}
      const logged = okOf(sheet.log({ id, medium: '', outcome: 'Sent', ...context }))
      return [logged.card.next, sheet.deal('Dee Dow')['Next touch']]
    })
    expect(after[0]).toEqual(after[1])
    expect(after[0]?.[1]).toBe('2026-03-16')
  })
})
