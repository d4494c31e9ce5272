// Every rule of the method is decided somewhere and has an example that runs; docs/rules.md says so as the code has it.
import { existsSync, readFileSync } from 'node:fs'
import { RULE_NUMBERS } from '../../../src/core/rules/numbers'
import { expectCommitted } from '../../support/committed'
import { reachedNames } from '../../support/reached'
import { RULE_EXAMPLES } from '../../support/rule-examples'
import { figuresOf, OWN_FIGURES, RULE_PLACES } from '../../support/rule-map'
import { RULE_MET } from '../../support/rule-met'
import { isThere } from '../../support/rule-places'
import { METHOD_RULES } from '../../support/rule-words'
import { rulesPage } from '../../support/rules-page'

describe.each(METHOD_RULES)('%s', (rule) => {
  const { file, by } = RULE_PLACES[rule]
  const examples = RULE_EXAMPLES.filter((example) => example.rule === rule)

  it(`is decided by ${by}`, () => {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : ''
    expect(source).toMatch(new RegExp(`^export (?:function|const) ${by}\\b`, 'm'))
  })

  it('has an example', () => {
    expect(examples).not.toEqual([])
  })

  for (const { says, run, gives } of examples)
    it(`${says}`, () => {
      expect(run()).toEqual(gives)
    })
})

describe('where a user meets', () => {
  const reached = reachedNames()

  it.each(METHOD_RULES)('%s is decided by what a screen, a cell or a mail calls', (rule) => {
    const { file, by } = RULE_PLACES[rule]
    expect({ rule, isCalled: reached.has(`${file}#${by}`) }).toEqual({ rule, isCalled: true })
  })

  it.each(Object.entries(RULE_MET))(
    '%s is there, and a test asserts what it says',
    (rule, { at, test, words }) => {
      const file = `test/${test}`
      const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      expect({ rule, missing: at.filter((place) => !isThere(place)) }).toEqual({ rule, missing: [] })
      expect(text).toContain(words)
      // What holds the words meets them as users do: in the browser, the panel, the built file, or the sheet's own ports.
      expect(test).toMatch(/^(?:journeys|sidebar|bundle|app|core\/functions\/examples)\//)
    },
  )

  it.each([
    'panel Attic',
    'more nothing',
    'tab Today: Nothing',
    'mail noon: ask',
    '=NOTHING',
    'pipeline Nothing',
  ])('is not %s, which nobody has', (place) => {
    expect(isThere(place)).toBe(false)
  })
})

describe('docs/rules.md', () => {
  it('is as the code has it; UPDATE=1 writes it anew', () => {
    expectCommitted('docs/rules.md', rulesPage())
  })

  it('has every figure once, with its rule or as Touchline’s own', () => {
    const placed = [...METHOD_RULES.flatMap(figuresOf), ...OWN_FIGURES].map(({ id }) => id)
    expect(placed.sort()).toEqual(RULE_NUMBERS.map(({ id }) => id).sort())
  })
})
