// Why a request was refused is German in a German sheet, and follows the English that the checks of requests give.
import { readdirSync, readFileSync } from 'node:fs'
import { GERMAN } from '../../../src/core/words/german'
import { refusalText, refused } from '../../../src/core/words/refusals'

const said = (what: string): string => refusalText(refused('bad request', 'fill', what), GERMAN.refusals)
const checks = readdirSync('src/google')
  .filter((name) => name.startsWith('wire'))
  .map((name) => readFileSync(`src/google/${name}`, 'utf8'))
  .join('')
const own = readFileSync('src/core/words/german-requests.ts', 'utf8')

it('has words of its own for what a user typed', () => {
  expect(said('it ends before it begins.')).toBe('Nichts wurde gespeichert: Das Ende liegt vor dem Anfang.')
})

it('says of all else what helps, in no other language', () => {
  for (const what of ['say which cells stay.', 'minutes is not a text.', 'X'])
    expect(said(what)).toMatch(/^Nichts wurde gespeichert: Die Angaben .* Laden Sie die Tabelle neu/)
})

it('names no reason that no check gives', () => {
  const reasons = [...own.matchAll(/^ {4}'(.+?)':/gm)].map(([, reason = '']) => reason)
  expect(reasons.length).toBeGreaterThan(20)
  expect(reasons.filter((reason) => !checks.includes(`'${reason}'`))).toEqual([])
})
