// Where tests put files.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new, empty folder; it is gone when Jest ends. */
export const freshFolder = (): string => mkdtempSync(join(process.env.TEST_FILES ?? tmpdir(), 'touchline-'))
