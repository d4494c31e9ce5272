// The command behind `npm run push`.
import { push } from './push'

const { pushed, says } = await push(process.cwd(), process.argv.includes('--replace'))
if (pushed) console.log(says)
else console.error(says)
process.exitCode = pushed ? 0 : 1
