// What the morning mail of the night's owner must tell besides the list: news that wait, and what could not be read.
import type { Problem, SaidProblem } from '../../core/words/faults'
import { saidProblems } from '../../core/words/faults'
import type { JudgedDay } from '../judge/judged-day'
import { stageNews } from '../judge/stage-news'
import type { RulesSheet } from '../sheet/open-pipeline'
import { problemKey, standingProblems, waitingNews } from '../sheet/told'
import type { Told } from './reader'

/** What is told, and the keys by which it is noted that it was. */
export interface ToTell extends Told {
  readonly keys: readonly string[]
}

/** @param problems everything that could not be read */
export function toTell({ book }: RulesSheet, { read }: JudgedDay, problems: readonly Problem[]): ToTell {
  const words = book.words
  const { asked } = stageNews(read.sheet.pipeline, words)
  const keys = problems.map(problemKey)
  const { told } = standingProblems(book)
  const isFresh = (at: number): boolean => !told.has(keys[at] ?? '')
  const isAskedAnew = problems.some(({ code }, at) => code === 'stageUnknown' && isFresh(at))
  const said = saidProblems(words.faults, problems)
  const unread = (isNew: boolean): SaidProblem[] =>
    said.filter((_, at) => !isAsked(problems[at]) && isFresh(at) === isNew)
  const spoken = (lines: readonly string[]): string[] => [...new Set(lines)].filter((line) => line !== '')
  return {
    news: spoken([...read.lost.map(words.columnLost), ...waitingNews(book), isAskedAnew ? asked : '']),
    standing: spoken([isAskedAnew ? '' : asked]),
    problems: { fresh: unread(true), known: unread(false) },
    keys,
  }
}

/** For a reader who does not own the night: what could not be read of their own row on Mail. */
export const toTellGuest = ({ book }: RulesSheet, problems: readonly Problem[]): Told => ({
  news: [],
  standing: [],
  problems: { fresh: [], known: saidProblems(book.words.faults, problems) },
})

/** Stage words are asked about by `stagesAsked`, lost columns by `columnLost`. */
const isAsked = (problem: Problem | undefined): boolean =>
  problem?.code === 'stageUnknown' || problem?.code === 'lostColumn'
