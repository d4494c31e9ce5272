// Every published custom function has examples that hold; docs/functions.md is written from them.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXAMPLES } from '../core/functions/examples'
import { built } from '../support/dist'
import { TOPICS } from '../support/function-topics'
import { call, FUNCTIONS, type FunctionName } from '../support/functions'
import { functionsPage } from '../support/functions-page'
import { stubsOf } from '../support/stubs'

const code = built('Code.js')
const published = new Map(
  stubsOf(code)
    .filter(({ custom }) => custom)
    .map((stub) => [stub.name, stub]),
)

describe.each([...published])('%s', (name, stub) => {
  const { answers = [], messages = [] } = EXAMPLES[name] ?? {}

  it('is documented: what it does, what it gives, every argument', () => {
    const texts = [stub.description, stub.returns, ...stub.parameters.map(({ text }) => text)]
    expect(texts.filter((text) => text.length < 10)).toEqual([])
    expect(FUNCTIONS[name as FunctionName].arguments).toEqual(stub.parameters.map((one) => one.name))
  })

  it('has an answer and a message among its examples, which name only its arguments', () => {
    expect([answers.length > 0, messages.length > 0]).toEqual([true, true])
    const names = new Set([...answers, ...messages].flatMap(({ given }) => Object.keys(given)))
    const known = stub.parameters.map((one) => one.name)
    expect([...names].filter((given) => !known.includes(given))).toEqual([])
  })

  for (const { what, given, result } of [...answers, ...messages])
    it(`${what}`, () => {
      expect(call(name as FunctionName, given)).toEqual(result)
    })
})

describe('docs/functions.md', () => {
  it('has a place for every published function, and for no other', () => {
    const placed = TOPICS.flatMap(({ functions }) => functions)
    expect([...placed].sort()).toEqual([...published.keys()].sort())
  })

  it('is written from the examples', () => {
    const page = functionsPage(TOPICS, published, EXAMPLES)
    for (const name of published.keys()) expect(page).toContain(`\n### ${name}\n`)
    writeFileSync(resolve('docs/functions.md'), page)
  })
})
