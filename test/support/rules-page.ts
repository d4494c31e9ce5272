// docs/rules.md from the rules' words, their figures and the places that decide and test them.
import type { RuleNumber } from '../../src/core/rules/numbers'
import { inTable, markdownTable } from './markdown'
import { figuresOf, OWN_FIGURES, RULE_PLACES } from './rule-map'
import { CHAPTERS, METHOD_RULES, type MethodRuleId, RULE_WORDS } from './rule-words'

const INTRODUCTION = `# The rules

Every verdict, day and message of Touchline cites one of these rules. Their figures are rows on the *Rules* tab, which you may
change; a blank Value there means the default. **From** says whose figure it is: **M** the method's own, **T** Touchline's
choice where the method leaves it open. A rule without a figure has none to change.

This page is written by the tests from \`src/core/rules/numbers.ts\` and the tables they check.`

/** Where the two files of a rule lie. */
export const filesOf = (rule: MethodRuleId): { readonly decided: string; readonly tested: string } => ({
  decided: `src/core/${RULE_PLACES[rule].decided}.ts`,
  tested: `test/core/${RULE_PLACES[rule].tested}.test.ts`,
})

/** The whole page. */
export function rulesPage(): string {
  const chapters = CHAPTERS.map(({ letter, title }) => {
    const rules = METHOD_RULES.filter((id) => id.startsWith(letter))
    const figures = rules.flatMap(figuresOf)
    const parts = [`## ${letter}. ${title}`, rulesTable(rules)]
    return [...parts, ...(figures.length > 0 ? [figuresTable(figures)] : [])].join('\n\n')
  })
  const own = `## Touchline itself\n\n${figuresTable(OWN_FIGURES)}`
  return `${[INTRODUCTION, ...chapters, own].join('\n\n')}\n`
}

function rulesTable(rules: readonly MethodRuleId[]): string {
  const lines = rules.map((id) => {
    const { decided, tested } = filesOf(id)
    const link = (file: string): string => `[${file.replace(/^.*\//, '')}](../${file})`
    return [`**${id}**`, inTable(RULE_WORDS[id]), link(decided), link(tested)]
  })
  return markdownTable([['rule', 'what it says', 'decided in', 'tested in'], ...lines])
}

function figuresTable(figures: readonly RuleNumber[]): string {
  const lines = figures.map(({ id, text, value, unit, from, why }) => [
    `\`${id}\``,
    inTable(text),
    value === null ? 'blank' : String(value),
    unit,
    from,
    inTable(why),
  ])
  return markdownTable([['figure', 'what it is', 'default', 'unit', 'from', 'why'], ...lines])
}
