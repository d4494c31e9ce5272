// The plugins as a page uses them, too: with undo, redo and a replica that changes at the same time.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { installPlugins } from '../../../workbench/workbook/plugins/install'

// A copy of its own, as a page has: the one that the workbench uses leaves the interface out, and undo with it.
const load = createRequire(resolve('package.json'))
delete load.cache[load.resolve('@odoo/o-spreadsheet')]
const library: typeof import('@odoo/o-spreadsheet') = load('@odoo/o-spreadsheet')
installPlugins(library)
installPlugins(library)
console.debug = () => undefined

type Dispatch = (type: string, payload?: object) => { isSuccessful: boolean }
type Model = import('@odoo/o-spreadsheet').Model

const CELLS = { A1: '1', B1: '=A1*2', A2: '2', A3: '3', A4: '4', A5: '=SUM(A1:A4)' }

class Relay {
  private readonly listeners: ((message: object) => void)[] = []
  onNewMessage(_: string, listener: (message: object) => void): void {
    this.listeners.push(listener)
  }
  async sendMessage(message: object): Promise<void> {
    for (const listener of this.listeners) listener(message)
  }
  leave(): void {}
}

function model(relay = new Relay(), name = 'me'): Model {
  const made = new library.Model(
    { sheets: [{ id: '0', name: 'P', cells: CELLS, notes: { A3: 'three' } }] },
    {
      transportService: relay as never,
      client: { id: name, name },
    },
  )
  const { session } = made as unknown as { session: { commandSquisher: object } }
  session.commandSquisher = {
    squish: (commands: object) => commands,
    unsquish: (commands: object) => commands,
  }
  return made
}

const run = (target: Model, type: string, payload?: object): boolean =>
  (target.dispatch as unknown as Dispatch)(type, payload).isSuccessful

function state(target: Model): object {
  const { _exportData } = target as unknown as { _exportData(squished: boolean): { revisionId?: string } }
  const { revisionId: _, ...data } = _exportData.call(target, false)
  return data
}

const BLOCK = {
  sheetId: '0',
  row: 0,
  col: 0,
  contents: [
    ['10', '20'],
    ['', undefined],
  ],
  formats: [['0.00']],
}
const NOTES = { sheetId: '0', row: 1, col: 0, texts: [['two'], ['']] }
const SCATTERED = { sheetId: '0', sheetName: 'P', dimension: 'ROW', elements: [1, 3] }

describe('undo and redo', () => {
  it.each<[string, object]>([
    ['SET_CELLS', BLOCK],
    ['SET_NOTES', NOTES],
    ['REMOVE_COLUMNS_ROWS', SCATTERED],
  ])('%s', (type, payload) => {
    const target = model()
    const before = state(target)
    expect(run(target, type, payload)).toBe(true)
    const after = state(target)
    expect(after).not.toEqual(before)
    run(target, 'REQUEST_UNDO')
    expect(state(target)).toEqual(before)
    run(target, 'REQUEST_REDO')
    expect(state(target)).toEqual(after)
  })
})

describe('a replica', () => {
  it.each<[string, object]>([
    ['SET_CELLS', BLOCK],
    ['SET_NOTES', NOTES],
  ])('follows %s', (type, payload) => {
    const relay = new Relay()
    const here = model(relay, 'here')
    const there = model(relay, 'there')
    run(here, type, payload)
    expect(state(there)).toEqual(state(here))
  })
})

describe('loading', () => {
  it('gives the same cells from rows of values as from texts', () => {
    const texts = {
      A1: '1.5',
      B1: "'007",
      C1: 'TRUE',
      D1: 'Acme',
      E1: '=A1*2',
      F1: "'1/2",
      G1: '[a](http://x.com)',
      H1: "'x",
    }
    const grid = [[1.5, '007', true, 'Acme', '=A1*2', '1/2', '[a](http://x.com)', "'x"]]
    const stock = new library.Model({ sheets: [{ id: '0', name: 'P', cells: texts }] })
    const own = new library.Model({ sheets: [{ id: '0', name: 'P', grid, rowNumber: 100, colNumber: 26 }] })
    for (let col = 0; col < 8; col++) {
      const position = { sheetId: '0', row: 0, col }
      expect(own.getters.getEvaluatedCell(position)).toEqual(stock.getters.getEvaluatedCell(position))
    }
    expect(own.getters.getCell({ sheetId: '0', row: 0, col: 1 })).toMatchObject({
      content: "'007",
      parsedValue: '007',
    })
    expect(own.getters.getCell({ sheetId: '0', row: 0, col: 7 })).toMatchObject({
      content: 'x',
      parsedValue: 'x',
    })
  })
})
