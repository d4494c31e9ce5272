// What is thrown out of Touchline carries no word of a sheet.
import { withoutWords } from '../../src/google/thrown'

function failing(): never {
  throw new TypeError('The cell says “Ann Lee\n    at home”, row 7')
}

it('names the kind and the place of a failure, not its message', () => {
  let failure: unknown
  try {
    failing()
  } catch (thrown) {
    failure = thrown
  }
  const made = withoutWords(failure)
  expect(made.message).toBe('Touchline could not finish (TypeError).')
  expect(made.stack).toContain('at failing')
  expect(made.stack).not.toMatch(/Ann|home|row 7/)
})

it.each(['Ann Lee', { said: 'Ann Lee' }, null])('of what is no error says nothing: %j', (thrown) => {
  expect(withoutWords(thrown).stack).not.toContain('Ann')
})
