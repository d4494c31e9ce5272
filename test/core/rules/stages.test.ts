// Stage words: won, lost or open, in six languages, and the strict default.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { plainStageKindOf, type StageKind, stageKindOf } from '../../../src/core/rules/stages'

describe('the strict default', () => {
  it.each<[string, StageKind]>([
    ['', 'open'],
    ['Won', 'won'],
    [' CLOSED WON ', 'won'],
    ['Closed - Won', 'won'],
    ['closedwon', 'won'],
    ['lost', 'lost'],
    ['Closed_Lost', 'lost'],
    ['Gewonnen', 'open'],
    ['Won back', 'open'],
    ['Disqualified', 'open'],
    ['Not won', 'open'],
  ])('reads %j as %s', (word, kind) => {
    expect(plainStageKindOf(word)).toBe(kind)
  })
})

describe('what set-up proposes', () => {
  it.each<[string, StageKind]>([
    ['', 'open'],
    ['Not Won Yet', 'open'],
    ["Won't buy", 'open'],
    ['Won/Lost', 'open'],
    ['Noch nicht verloren', 'open'],
    ['Qualified', 'open'],
    ['Qualified To Buy', 'open'],
    ['Client meeting', 'open'],
    ['Wonderful', 'open'],
    ['Follow On Call', 'open'],
    ['Two Next Steps', 'open'],
    ['Negotiation', 'open'],
    ['7 - Closed Won', 'won'],
    ['Gewonnen', 'won'],
    ['Gagné', 'won'],
    ['ganado', 'won'],
    ['Vinto', 'won'],
    ['Client', 'won'],
    ['Customer', 'won'],
    ['closedlost', 'lost'],
    ['Lost to competitor', 'lost'],
    ['Verloren', 'lost'],
    ['Perdu', 'lost'],
    ['Perdido', 'lost'],
    ['Perso', 'lost'],
    ['Abandoned', 'lost'],
    ['Dead', 'lost'],
    ['Unqualified', 'lost'],
    ['Junk Lead', 'lost'],
    ['Not interested', 'lost'],
    ['Kein Interesse', 'lost'],
  ])('for %j is %s', (word, kind) => {
    expect(stageKindOf(word)).toBe(kind)
  })
})

const file = resolve(process.cwd(), '../shared/data/reference/value-formats.json')
if (existsSync(file)) {
  const { stage_words: words } = JSON.parse(readFileSync(file, 'utf8')) as {
    stage_words: readonly { text: string; class: string }[]
  }
  it.each(words)('as people have it: $text is $class', ({ text, class: kind }) => {
    expect(stageKindOf(text)).toBe(kind)
  })
} else console.info(`Stage words left out: ${file} is not there.`)
