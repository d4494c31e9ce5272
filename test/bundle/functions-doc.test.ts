// Every published custom function has examples that hold; docs/functions.md is what the table and they give.
import { FUNCTIONS } from '../../src/core/functions/table'
import { EXAMPLES } from '../core/functions/examples'
import { expectCommitted } from '../support/committed'
import { built } from '../support/dist'
import { call } from '../support/functions'
import { functionsPage } from '../support/functions-page'
import { stubsOf } from '../support/stubs'

const stubs = new Map(stubsOf(built('Code.js')).map((stub) => [stub.name, stub]))

describe.each(FUNCTIONS.map((row) => [row.name, row] as const))('%s', (name, row) => {
  const { answers = [], messages = [] } = EXAMPLES[name] ?? {}

  it('is published as its row says: what it does, what it gives, every argument', () => {
    const stub = stubs.get(name)
    const [, given] = row.gives
    expect([stub?.custom, stub?.description, stub?.returns]).toEqual([true, row.text, given])
    const parameters = row.parameters.map((one) => [one.name, one.optional, one.text.toLowerCase()])
    expect(stub?.parameters.map((one) => [one.name, one.optional, one.text.toLowerCase()])).toEqual(
      parameters,
    )
    const texts = [row.text, given, ...row.parameters.map(({ text }) => text)]
    expect(texts.filter((text) => !/^.{9,}\.$/.test(text))).toEqual([])
  })

  it('has an answer and a message among its examples, which name only its arguments', () => {
    expect([answers.length > 0, messages.length > 0]).toEqual([true, true])
    const names = new Set([...answers, ...messages].flatMap(({ given }) => Object.keys(given)))
    const known = row.parameters.map((one) => one.name)
    expect([...names].filter((given) => !known.includes(given))).toEqual([])
  })

  for (const { what, given, result } of [...answers, ...messages])
    it(`${what}`, () => {
      expect(call(name, given)).toEqual(result)
    })
})

describe('docs/functions.md', () => {
  it('has examples of no function that is not published', () => {
    expect(Object.keys(EXAMPLES).filter((name) => !stubs.has(name))).toEqual([])
  })

  it('is what the table and the examples give', () => {
    expectCommitted('docs/functions.md', functionsPage(FUNCTIONS, stubs, EXAMPLES))
  })
})
