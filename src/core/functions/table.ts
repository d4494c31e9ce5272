// The table of custom functions, from which stubs, docs, tests and bench are derived.
// Names and parameter orders are promises to every sheet that uses them.
import { CAPACITY_FUNCTIONS } from './capacity'
import { COUNT_FUNCTIONS } from './count'
import type { CustomFunction } from './custom-function'
import { CUSTOMER_FUNCTIONS } from './customers'
import { DIAGNOSIS_FUNCTIONS } from './diagnosis'
import { DRIFT_FUNCTIONS } from './drift'
import { EXPERIMENT_FUNCTIONS } from './experiments'
import { FIT_FUNCTIONS } from './fit'
import { FORECAST_FUNCTIONS } from './forecast'
import { LEVEL_FUNCTIONS } from './level'
import { LOCKED_FUNCTIONS } from './locked-money'
import { MEDIA_FUNCTIONS } from './media-rate'
import { NEXT_FUNCTIONS } from './next'
import { PROCESS_FUNCTIONS } from './process'
import { PURGE_FUNCTIONS } from './purge'
import { QUESTION_FUNCTIONS } from './questions'
import { REFERRAL_FUNCTIONS } from './referrals'
import { SOURCE_FUNCTIONS } from './sources'
import { TIME_FUNCTIONS } from './time'

/** All custom functions, in the order in which they are published. */
export const FUNCTIONS: readonly CustomFunction[] = [
  ...NEXT_FUNCTIONS,
  ...COUNT_FUNCTIONS,
  ...CUSTOMER_FUNCTIONS,
  ...FIT_FUNCTIONS,
  ...SOURCE_FUNCTIONS,
  ...QUESTION_FUNCTIONS,
  ...EXPERIMENT_FUNCTIONS,
  ...LEVEL_FUNCTIONS,
  ...PROCESS_FUNCTIONS,
  ...DIAGNOSIS_FUNCTIONS,
  ...PURGE_FUNCTIONS,
  ...REFERRAL_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...CAPACITY_FUNCTIONS,
  ...DRIFT_FUNCTIONS,
  ...FORECAST_FUNCTIONS,
  ...MEDIA_FUNCTIONS,
  ...LOCKED_FUNCTIONS,
]
