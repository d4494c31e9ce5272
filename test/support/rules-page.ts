// docs/rules.md from the rules' words, their examples, their figures and the places that decide them.
import type { RuleNumber } from '../../src/core/rules/numbers'
import { STAGE_WORDS } from '../../src/core/rules/stage-words'
import { ENGLISH } from '../../src/core/words/english'
import { inTable, markdownTable } from './markdown'
import { RULE_EXAMPLES } from './rule-examples'
import { figuresOf, OWN_FIGURES, RULE_PLACES } from './rule-map'
import { RULE_MET } from './rule-met'
import { placeText } from './rule-places'
import { CHAPTERS, METHOD_RULES, type MethodRuleId, RULE_WORDS } from './rule-words'

const INTRODUCTION = `# The rules

Every verdict, day and message of Touchline cites one of these rules. Their figures are rows on the *Rules* tab, which you may
change; a blank Value there means the default. **From** says whose figure it is: **M** the method's own, **T** Touchline's
choice where the method leaves it open. A rule without a figure has none to change.

All examples are calculated on 2026-03-04 with the default figures unless they say otherwise. Each is run by the tests, which
hold this page equal to the code: \`UPDATE=1 npx jest test/core/rules/rules-doc\` writes it anew.`

/** The whole page. */
export function rulesPage(): string {
  const chapters = CHAPTERS.map(({ letter, title }) => {
    const rules = METHOD_RULES.filter((id) => id.startsWith(letter))
    const figures = rules.flatMap(figuresOf)
    const parts = [`## ${letter}. ${title}`, rulesTable(rules)]
    if (letter === 'S') parts.push(stageTable())
    return [...parts, ...(figures.length > 0 ? [figuresTable(figures)] : [])].join('\n\n')
  })
  const own = `## Touchline itself\n\n${figuresTable(OWN_FIGURES)}`
  return `${[INTRODUCTION, ...chapters, own].join('\n\n')}\n`
}

function rulesTable(rules: readonly MethodRuleId[]): string {
  const lines = rules.map((id) => {
    const { file, by } = RULE_PLACES[id]
    const examples = RULE_EXAMPLES.filter(({ rule }) => rule === id).map(({ says }) => says)
    const where = RULE_MET[id].at.map(placeText).join('; ')
    const decided = `[\`${by}\`](../${file})`
    return [`**${id}**`, inTable(RULE_WORDS[id]), inTable(examples.join('; ')), where, decided]
  })
  return markdownTable([['rule', 'what it says', 'for example', 'where you meet it', 'decided by'], ...lines])
}

/** The known stage words, as the code holds them. */
function stageTable(): string {
  const lines = [
    ['won', `${STAGE_WORDS.won}; alone: ${STAGE_WORDS.wonAlone}`],
    ['lost', `${STAGE_WORDS.lost}; alone or beside ${STAGE_WORDS.beside}: ${STAGE_WORDS.lostAlone}`],
    ['open', `${STAGE_WORDS.open}; beside them: ${STAGE_WORDS.with}`],
    ['asked about', `every other word, and what is negated: ${STAGE_WORDS.not}`],
  ]
  const table = markdownTable([['kind', 'words'], ...lines])
  return `The known stage words, whatever their case and accents; phrases stand here without blanks.\n\n${table}`
}

const TEXTS = ENGLISH.rules

function figuresTable(figures: readonly RuleNumber[]): string {
  const lines = figures.map(({ id, value, unit, from }) => [
    `\`${id}\``,
    inTable(TEXTS[id][0]),
    value === null ? 'blank' : String(value),
    unit,
    from,
    inTable(TEXTS[id][1]),
  ])
  return markdownTable([['figure', 'what it is', 'default', 'unit', 'from', 'why'], ...lines])
}
