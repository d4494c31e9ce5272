// The honest card of a sheet with several currencies: each is added up by itself.
import { cardText } from '../../sidebar/audit/card-text'
import { ENGLISH_CARD, GERMAN_CARD } from '../../sidebar/audit/card-words'
import { auditOf } from '../support/audit-answer'

const mixed = auditOf({
  card: { code: 'EUR', beside: [{ code: 'USD', claimed: 400, surviving: 100 }] },
})

it('with amounts it says what each claims and what of it survives', () => {
  const text = cardText(mixed, { words: ENGLISH_CARD, isOpen: true })
  expect(text).toContain('Your sheet claims 1,000 EUR in 5 open deals.')
  expect(text).toContain('250 EUR survives, in 2.')
  expect(text).toContain('Beside that it claims 400 USD; 100 USD survives.')
  expect(text).toMatch(/worth \d+ EUR/)
})

it('says of each deal to let go of in which currency its amount is', () => {
  const [first] = mixed.card.letGo
  const letGo = first ? [{ ...first, code: 'USD' }] : []
  const text = cardText({ ...mixed, card: { ...mixed.card, letGo } }, { words: ENGLISH_CARD, isOpen: true })
  expect(text).toContain('Finn Gale, Gale · 700 USD')
})

it('without amounts it says the share of each', () => {
  const text = cardText(mixed, { words: GERMAN_CARD, isOpen: false })
  expect(text).toContain('Vom Geld in USD halten 25 % stand.')
  expect(text).not.toMatch(/400|1\.000/)
})
