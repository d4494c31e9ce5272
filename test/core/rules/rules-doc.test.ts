// Every rule of the method has a place that decides it and one that tests it; docs/rules.md is written from them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { RULE_NUMBERS } from '../../../src/core/rules/numbers'
import { figuresOf, OWN_FIGURES, RULE_PLACES } from '../../support/rule-map'
import { METHOD_RULES, RULE_WORDS } from '../../support/rule-words'
import { filesOf, rulesPage } from '../../support/rules-page'

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
/** The rule's id as a word; a figure of its own, such as `T2.week`, cites it too. */
const cites = (text: string, id: string): boolean => new RegExp(`(?<![\\w.])${id}(?!\\w)`).test(text)

describe.each(METHOD_RULES.map((id) => ({ id, ...filesOf(id) })))('$id', ({ id, decided, tested }) => {
  it(`is decided in ${decided}, which cites it`, () => {
    const figures = figuresOf(id).map((figure) => figure.id)
    const text = textOf(resolve(decided))
    expect([id, ...figures].some((name) => cites(text, name))).toBe(true)
  })

  it(`is tested in ${tested}`, () => {
    const { says = id } = RULE_PLACES[id]
    const text = textOf(resolve(tested))
    expect(says === id ? cites(text, id) : text.includes(says)).toBe(true)
  })
})

describe('docs/rules.md', () => {
  it('holds every rule and every figure once', () => {
    const figures = [...METHOD_RULES.flatMap(figuresOf), ...OWN_FIGURES].map(({ id }) => id)
    expect([...figures].sort()).toEqual(RULE_NUMBERS.map(({ id }) => id).sort())
    const page = rulesPage()
    for (const id of METHOD_RULES)
      expect(page.split(`| **${id}** | ${RULE_WORDS[id].slice(0, 20)}`)).toHaveLength(2)
    for (const id of figures) expect(page.split(`| \`${id}\` |`)).toHaveLength(2)
  })

  it('is written from them', () => {
    const file = resolve('docs/rules.md')
    const page = rulesPage()
    // The zones' runs write the same page at the same time.
    if (textOf(file) !== page) writeFileSync(file, page)
    expect(readFileSync(file, 'utf8')).toBe(page)
  })
})
