// Stage words that appear after set-up: read like those of set-up, said once, and listed on Rules (S3).

import type { Pipeline } from '../../core/pipeline/pipeline'
import { laterStageRows } from '../../core/pipeline/rules-tab-rows'
import { type StageWord, stageWords } from '../../core/reading/stage-kinds'
import { isListedStage } from '../../core/rules/rule-book'
import { RULES_TAB } from '../../core/tabs/schema'
import type { Words } from '../../core/words/words'
import type { Workbook } from '../sheet/ports'

/** What is to be said of stage words; '' where there is nothing. */
interface StageNews {
  /** Of the words that are new, those that are known. */
  readonly read: string
  /** All words whose kind the user must say. */
  readonly asked: string
  /** The new words. */
  readonly later: readonly StageWord[]
}

export function stageNews(pipeline: Pipeline, words: Words): StageNews {
  const later = laterWords(pipeline)
  return {
    read: words.stagesRead(later.filter(({ kind }) => kind !== null)),
    asked: words.stagesAsked(stageWords(pipeline).filter(({ kind }) => kind === null)),
    later,
  }
}

/** Gives the words that Rules lacks their rows, in one call; on most nights there are none. */
export function listStages(workbook: Workbook, pipeline: Pipeline): void {
  const rows = laterStageRows(laterWords(pipeline), pipeline)
  if (rows.length > 0) workbook.append(RULES_TAB.name, rows)
}

const laterWords = (pipeline: Pipeline): StageWord[] =>
  stageWords(pipeline).filter(({ word }) => !isListedStage(pipeline.book, word))
