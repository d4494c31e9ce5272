// Every rule of the method is decided somewhere and has an example that runs; docs/rules.md says so as the code has it.
import { existsSync, readFileSync } from 'node:fs'
import { RULE_NUMBERS } from '../../../src/core/rules/numbers'
import { expectCommitted } from '../../support/committed'
import { RULE_EXAMPLES } from '../../support/rule-examples'
import { figuresOf, OWN_FIGURES, RULE_PLACES } from '../../support/rule-map'
import { RULE_MET } from '../../support/rule-met'
import { isThere } from '../../support/rule-places'
import { METHOD_RULES } from '../../support/rule-words'
import { rulesPage, shownRules } from '../../support/rules-page'

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
  const isShown = shownRules()

  it.each(METHOD_RULES)('%s is said as soon as something calls what decides it', (rule) => {
    expect({ rule, places: (RULE_MET[rule]?.at.length ?? 0) > 0 }).toEqual({ rule, places: isShown(rule) })
  })

  it.each(Object.entries(RULE_MET))(
    '%s is there, and a test asserts what it says',
    (rule, { at, test, words }) => {
      const file = `test/${test}`
      const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      expect({ rule, missing: at.filter((place) => !isThere(place)) }).toEqual({ rule, missing: [] })
      expect(text).toContain(words)
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

  it('knows what a screen shows from what is only decided so far', () => {
    const isShown = shownRules()
    expect([isShown('P1'), isShown('C9'), isShown('F3')]).toEqual([true, true, false])
  })
})
