// One row a medium, one row an outcome: lists and classifiers derive, and no other file spells a medium.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { squash } from '../../../src/core/cells/text'
import { defaultRuleBook } from '../../../src/core/rules/rule-book'
import { TODAY, TOUCHES } from '../../../src/core/tabs/schema'
import {
  assumedOutcome,
  CATEGORIES,
  importedMedium,
  isSpoken,
  MEDIA,
  mediumKey,
  mediumOf,
  OUTCOMES,
  outcomesAtHand,
  plannedMedia,
  USUAL_MEDIUM,
  usualOutcome,
} from '../../../src/core/tabs/vocabulary'
import { touchTimeOf } from '../../support/hours'
import { touchesOf } from '../../support/pipeline'

const ROOT = process.cwd()
const VOCABULARY = 'src/core/tabs/vocabulary.ts'
/** Words that are headers of contact data as well. */
const HEADERS = new Set(['E-mail'])

/** The code of src and sidebar but for the vocabulary, without its comments. */
const sources = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && file !== VOCABULARY)
    .map((file) => ({
      file,
      code: readFileSync(join(ROOT, file), 'utf8').replace(/^ *(?:\/\/|\/?\*).*$/gm, ''),
    })),
)

describe('a medium is one row', () => {
  it.each(MEDIA.filter(({ word }) => !HEADERS.has(word)))('$word is spelt in no other file', ({ word }) => {
    const found = sources.filter(({ code }) => code.includes(`'${word}'`) || code.includes(`"${word}"`))
    expect(found.map(({ file }) => file)).toEqual([])
  })

  it.each(MEDIA.map((medium) => [medium.word, medium] as const))(
    '%s: all that follows derives',
    (word, medium) => {
      const choices = TOUCHES.columns.find(({ key }) => key === 'medium')?.choices
      expect(choices).toContain(word)
      expect(mediumOf(word.toUpperCase())).toBe(medium)
      expect(defaultRuleBook().media.get(mediumKey(word))).toBe(medium.kind)
      expect(isSpoken(word)).toBe(medium.isSpoken)
      expect(usualOutcome(word)).toBe(medium.isSpoken ? 'Reached' : 'Sent')
      expect(usualOutcome(word, 'In')).toBe(medium.isSpoken ? 'Reached' : 'Replied')
      // Nobody is said to have talked before it is chosen.
      expect(assumedOutcome(word)).toBe(medium.isSpoken ? '' : 'Sent')
      expect(assumedOutcome(word, 'In')).toBe(medium.isSpoken ? '' : 'Replied')
      expect(plannedMedia().find((planned) => planned.medium === word)?.share).toBe(medium.plannedShare)
      if (medium.imported) expect(importedMedium(squash(word.replace(/ .*/, '')))?.word).toBe(word)
      const time = touchTimeOf([{ when: '2026-03-02', medium: word, minutes: 5 }])
      const byKind = medium.kind === 'personal' ? 3 : 0
      const category = medium.category ? CATEGORIES.indexOf(medium.category) + 1 : byKind
      expect([...time.categories]).toEqual([category])
      const [blank, said] = touchesOf([
        { when: '2026-03-02', id: 'a', medium: word, reason: 'price change', item: 'x' },
        { when: '2026-03-02', id: 'a', medium: word, reason: 'price change', item: 'x', outcome: 'Reached' },
      ]).flags
      expect(blank === said).toBe(medium.needsOutcome !== true)
    },
  )

  it('has keys of its own', () => {
    expect(new Set(MEDIA.map(({ word }) => mediumKey(word))).size).toBe(MEDIA.length)
    expect(MEDIA[0]?.word).toBe(USUAL_MEDIUM)
  })
})

describe('an outcome is one row', () => {
  it.each(OUTCOMES.map((outcome) => [outcome.word, outcome] as const))(
    '%s: lists derive',
    (word, outcome) => {
      for (const tab of [TODAY, TOUCHES]) {
        expect(tab.columns.find(({ key }) => key === 'done' || key === 'outcome')?.choices).toContain(word)
      }
      expect(defaultRuleBook().outcomes.get(word.toLowerCase())).toBe(outcome)
      expect(outcomesAtHand(true).includes(word)).toBe(outcome.spokenPlace !== undefined)
      expect(outcomesAtHand(false).includes(word)).toBe(outcome.writtenPlace !== undefined)
    },
  )

  it('offers six first, in the order of their places', () => {
    expect(outcomesAtHand(true)).toEqual(OUTCOMES.slice(0, 6).map(({ word }) => word))
    expect(outcomesAtHand(false)).toEqual([
      'Sent',
      'Replied',
      'Meeting set',
      'Not interested',
      'Out of office',
      'Left the company',
    ])
  })
})
