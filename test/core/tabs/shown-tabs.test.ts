// The tabs that people read and fill.
import { type Column, MAIL } from '../../../src/core/tabs/schema'

it.each(['morning', 'evening', 'week', 'rows'])('says on the header of Mail what a blank %s means', (key) => {
  const columns: readonly Column[] = MAIL.columns
  expect(columns.find((column) => column.key === key)?.note).toMatch(/\. Blank: \w/)
})
