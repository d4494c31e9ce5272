// The ports in memory behave like those over Google's services, so that tests of the app show what a user will see.
import { buildSync } from 'esbuild'
import { createClock } from '../../../workbench/apps-script/clock'
import { createGoogle, type Google } from '../../../workbench/apps-script/google'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { type MemoryPorts, memoryPorts } from '../../support/memory-ports'
import { CASE_TABS } from '../../support/ports-case'
import { PORTS_CASES, runCase } from '../../support/ports-cases'
import { cellOf } from '../../support/spreadsheet-driver'

/** The cases and the ports over Google as one script. */
const script = buildSync({
  entryPoints: ['test/support/ports-in-google.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'contract',
  target: 'es2020',
  footer: { js: 'function runPortsCase(at) { return contract.runInGoogle(at) }' },
}).outputFiles[0]?.text

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']
const GRID = { rows: 60, columns: 26, spareRows: 0 }

function googleIn(zone: string): Google {
  const sheets = Object.entries(CASE_TABS).map(([name, rows]) => ({
    name,
    cells: rows.map((row) => row.map(cellOf)),
  }))
  return createGoogle({
    workbook: createWorkbook({ sheets, zone, newSheet: GRID }),
    clock: createClock(memoryIn(zone).clock.now()),
    user: { email: 'ann@example.com' },
    document: { zone },
    bundle: script ?? '',
  })
}

function inGoogle(google: Google, at: number): unknown {
  const { value, execution } = google.run('runPortsCase', [at])
  if (execution.error) throw new Error(execution.error.message)
  return value
}

function memoryIn(zone: string): MemoryPorts {
  const ports = memoryPorts(CASE_TABS, { zone })
  ports.world.takesFormulas = true
  return ports
}

const caseOf = (words: string): number => PORTS_CASES.findIndex(({ what }) => what.startsWith(words))

describe.each(ZONES)('in %s, the port', (zone) => {
  it.each(PORTS_CASES.map(({ what }, at) => [what, at] as const))('%s', (_, at) => {
    expect(runCase(at, memoryIn(zone))).toEqual(inGoogle(googleIn(zone), at))
  })
})

describe('where Google says no, the port', () => {
  const [zone = ''] = ZONES
  const [locked, triggers, mail] = [
    caseOf('holds the lock'),
    caseOf('makes one trigger'),
    caseOf('sends a mail'),
  ]

  it('does nothing while another run holds the lock', () => {
    const [google, memory] = [googleIn(zone), memoryIn(zone)]
    google.holdLock('document')
    memory.world.isBusy = true
    expect(runCase(locked, memory)).toEqual(inGoogle(google, locked))
    expect(runCase(locked, memory)).toEqual([{ code: 'busy', parts: [] }, { code: 'busy', parts: [] }, false])
  })

  it('makes no trigger and knows no address without permission', () => {
    const [google, memory] = [googleIn(zone), memoryIn(zone)]
    google.permissions.delete('https://www.googleapis.com/auth/script.scriptapp')
    google.permissions.delete('https://www.googleapis.com/auth/userinfo.email')
    memory.world.refused.add('triggers').add('address')
    expect(runCase(triggers, memory)).toEqual(inGoogle(google, triggers))
    expect(runCase(triggers, memory)).toEqual([[false, false], '', true, expect.any(Number)])
  })

  it('sends no mail without permission', () => {
    const [google, memory] = [googleIn(zone), memoryIn(zone)]
    google.permissions.delete('https://www.googleapis.com/auth/script.send_mail')
    memory.world.refused.add('mail')
    expect(runCase(mail, memory)).toEqual(inGoogle(google, mail))
    expect(runCase(mail, memory)).toEqual([false, 0])
  })
})
