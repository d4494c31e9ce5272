// The examples of all custom functions, by name.
import type { Examples } from '../../../support/examples'
import { EXAMPLES as cadence } from './cadence'
import { EXAMPLES as customers } from './customers'
import { EXAMPLES as experiments } from './experiments'
import { EXAMPLES as fit } from './fit'
import { EXAMPLES as forecast } from './forecast'
import { EXAMPLES as level } from './level'
import { EXAMPLES as media } from './media'
import { EXAMPLES as rates } from './media-rate'
import { EXAMPLES as process } from './process'
import { EXAMPLES as purge } from './purge'
import { EXAMPLES as questions } from './questions'
import { EXAMPLES as referrals } from './referrals'
import { EXAMPLES as sources } from './sources'
import { EXAMPLES as time } from './time'

export const EXAMPLES: Readonly<Record<string, Examples>> = {
  ...fit,
  ...purge,
  ...cadence,
  ...media,
  ...level,
  ...time,
  ...customers,
  ...referrals,
  ...sources,
  ...process,
  ...questions,
  ...experiments,
  ...forecast,
  ...rates,
}
