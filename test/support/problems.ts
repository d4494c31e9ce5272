// What is wrong with cells, in English.
import { ENGLISH } from '../../src/core/words/english'
import { type Problem, type SaidProblem, saidProblems } from '../../src/core/words/faults'

export const said = (problems: readonly Problem[]): SaidProblem[] => saidProblems(ENGLISH.faults, problems)
