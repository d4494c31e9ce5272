// Days ahead of nearly all others, with summer time in winter.
import { DAYS, runIn } from '../support/zones'

await runIn('Pacific/Auckland', DAYS)
