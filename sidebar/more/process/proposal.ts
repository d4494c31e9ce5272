// The process to start from, laid over the stages of the sheet.
import type { CodedLine } from '../../../src/app/panel/line-changes'
import { textCode } from '../report/report-store'
import { WORDS } from './words'

/** A step that is proposed. */
export interface ProposedStep {
  readonly stage: string
  readonly step: string
  readonly isRequired: boolean
  readonly exitFact: string
}

/**
 * The proposed steps in order. Its five phases are spread over the sheet's stages; a sheet without open stages gets the
 * phases' own names.
 */
export function proposedSteps(stages: readonly string[]): ProposedStep[] {
  const { phases } = WORDS
  const named = stages.length > 0 ? stages : phases.map(({ stage }) => stage)
  return phases.flatMap(({ steps }, phase) =>
    steps.map(([step, exitFact, isRequired = true]) => ({
      stage: named[Math.floor((phase * named.length) / phases.length)] ?? '',
      ...{ step, exitFact, isRequired },
    })),
  )
}

/** A step as a line of the tab Process. */
export const lineOfStep = ({ stage, step, isRequired, exitFact }: ProposedStep): CodedLine => ({
  stage: textCode(stage),
  step: textCode(step),
  required: isRequired ? '' : 't:no',
  exitFact: textCode(exitFact),
})
