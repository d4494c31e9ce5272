// Days half an hour apart from the world's.
import { DAYS, runIn } from '../support/zones'

await runIn('Asia/Kolkata', DAYS)
