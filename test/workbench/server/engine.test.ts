// The model as a party of the session: what the library keeps to itself is where the engine looks for it.
import { batchedWorkbook } from '../../../workbench/server/batched-workbook'
import { engineOf } from '../../../workbench/server/engine'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'

const sheets = [{ name: 'Deals', cells: [[1, 2, '=A1+B1']] }]
const newSheet = { rows: 20, columns: 5, spareRows: 5 }
const made = () => {
  const workbook = createWorkbook({ sheets, keepsHistory: true, newSheet })
  const engine = engineOf(workbook.model)
  return { model: workbook.model, engine, workbook: batchedWorkbook(workbook, engine) }
}
const cell = (row: number, column: number) => ({ sheet: 0, row, column, rows: 1, columns: 1 })

describe('what formulas depend on', () => {
  it('is found out before the next write, not during it, and the write is computed as ever', () => {
    const { model, engine, workbook } = made()
    workbook.insertRows(0, 0, 1)
    engine.commit()
    engine.prepare()
    const looked = jest.spyOn(model.getters, 'getCells')
    workbook.write(cell(1, 0), [[40]])
    expect(looked).not.toHaveBeenCalled()
    expect(workbook.values(cell(1, 2))).toEqual([[42]])
  })
})
