// A process whose files may not grow past a limit: appends long lines until one is refused, then a short one; tells how many.
import { journalFile } from '../../../workbench/server/journal'

const journal = journalFile(process.argv[2] ?? '')
const line = (content: string) => ({ google: { content } as never })
let long = 0
try {
  for (;;) {
    journal.append(line('x'.repeat(7_000)))
    long++
  }
} catch (error) {
  journal.append(line('short'))
  process.stdout.write(`${long} ${(error as NodeJS.ErrnoException).code}`)
}
