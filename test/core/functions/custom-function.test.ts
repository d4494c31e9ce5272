import { type Argument, Refusal } from '../../../src/core/functions/arguments'
import { customFunction, type Kind, NUMBERS, rawKind } from '../../../src/core/functions/custom-function'
import { CONTEXT } from '../../support/functions'

/** A number, doubled; whoever reads it is noted. */
const doubled = <const Name extends string>(name: Name, read: string[]): Kind<Name, number> => ({
  ...rawKind(name, 'number', 'a number.'),
  read(argument) {
    read.push(name)
    if (typeof argument !== 'number') throw new Refusal(`${name}: give a number`)
    return argument * 2
  },
})

const described = {
  name: 'SUM',
  topic: 'What works',
  text: 'Adds.',
  gives: [NUMBERS, 'The sum.'],
} as const
const answered = (
  parameters: readonly [Kind<'one', number>, Kind<'other', number>],
  given: readonly Argument[],
) =>
  customFunction({ ...described, parameters, decide: ({ other, one }) => one + other }).answer(given, CONTEXT)

describe('a custom function', () => {
  it('reads its arguments by kind, in the order in which it takes them', () => {
    const read: string[] = []
    expect(answered([doubled('one', read), doubled('other', read)], [1, 2])).toBe(6)
    expect(read).toEqual(['other', 'one'])
  })

  it('answers with the words of the first argument that cannot be used, and reads no other', () => {
    const read: string[] = []
    expect(answered([doubled('one', read), doubled('other', read)], ['x'])).toBe('other: give a number')
    expect(read).toEqual(['other'])
  })

  it('reads an argument once, however often it is asked for, and none that nobody takes', () => {
    const read: string[] = []
    const one = doubled('one', read)
    const more: Kind<'more', number> = { ...doubled('more', read), read: (_, call) => call.of(one) }
    const row = customFunction({
      ...described,
      parameters: [one, doubled('other', read), more],
      decide: (given) => given.more + given.one + given.one,
    })
    expect(row.answer([1], CONTEXT)).toBe(6)
    expect(read).toEqual(['one'])
  })

  it('does not take a bug for something the user got wrong', () => {
    const fail = (): never => {
      throw new TypeError('a bug')
    }
    const row = customFunction({ ...described, parameters: [], decide: fail })
    expect(() => row.answer([], CONTEXT)).toThrow(new TypeError('a bug'))
  })
})
