// docs/emulator.md names every method of Google's that the bundle calls, its source and what the emulator refuses of it.
import { calledMethods } from '../../support/called-methods'
import { expectCommitted } from '../../support/committed'
import { emulatorPage } from '../../support/emulator-page'
import { METHOD_REFUSALS } from '../../support/method-refusals'
import { setUpSpreadsheet } from '../../support/spreadsheet'

const methods = calledMethods()

it('is what the calls in the source and the emulator’s classes give', () => {
  expectCommitted('docs/emulator.md', emulatorPage(methods))
})

it('holds every method that set-up, a night, an edit and the menu really called', () => {
  const google = setUpSpreadsheet({
    Deals: [
      ['Name', 'Company', 'Email', 'Stage'],
      ['Ann Lee', 'Acme', 'ann@acme.com', 'Demo'],
    ],
  })
  google.run('hourlyTouchline', [], { kind: 'trigger' })
  google.edit('Deals!D2', 'Won')
  for (const { handler } of google.menu()) google.run(handler, [], { kind: 'menu' })
  const called = new Set(google.executions.flatMap(({ serviceCalls }) => Object.keys(serviceCalls.byMethod)))
  expect(called.size).toBeGreaterThan(25)
  expect(
    [...called].filter((name) => !methods.includes(name) && !/^(?:Logger|console)\./.test(name)),
  ).toEqual([])
})

it('says of no method that is not called what it refuses', () => {
  const unused = METHOD_REFUSALS.filter(([of]) => !methods.some((name) => of.test(name)))
  expect(unused.map(([of]) => String(of))).toEqual([])
})
