// The process to start from, laid over the stages of the sheet.
import type { CodedLine } from '../../../src/app/panel/line-changes'
import type { ProcessReport } from '../../../src/app/panel/report-process'
import { textCode } from '../report/report-store'
import { WORDS } from './words'

/** A step that is proposed. */
export interface ProposedStep {
  readonly stage: string
  readonly step: string
  readonly isRequired: boolean
  readonly exitFact: string
}

/** Usual places of the five phases among the stages of a sales process. */
const PLACES = [1, 3, 4, 5, 6] as const

/**
 * The proposed steps in order. Each phase goes to the last stage that usually comes no later; stages with a word of one's own
 * share the phases evenly, and a sheet without open stages gets the phases' own names.
 */
export function proposedSteps(stages: ProcessReport['stages']): ProposedStep[] {
  const { phases } = WORDS
  const areKnown = stages.every(({ place }) => Number.isInteger(place))
  const stageAt = (phase: number): string => {
    const usual = stages.filter(({ place }) => place <= (PLACES[phase] ?? 0)).pop() ?? stages[0]
    const even = stages[Math.floor((phase * stages.length) / phases.length)]
    return (areKnown ? usual : even)?.stage ?? phases[phase]?.stage ?? ''
  }
  return phases.flatMap(({ steps }, phase) =>
    steps.map(([step, exitFact, isRequired = true]) => ({
      stage: stageAt(phase),
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
