// The names a bundle publishes to formulas, as Sheets reads them from its JSDoc.
import { publishedFunctions } from '../../../workbench/apps-script/published-functions'
import { googleOf } from '../../support/google-of'

describe('published functions', () => {
  it('are read from the JSDoc with their parameters', () => {
    const bundle = `
      /** A helper. */
      function helper() {}
      /**
       * When to touch next,
       * by row.
       * @param {Array<Array<string>>} rows Table with its header row
       * @param today  The day, optional
       * @param {number} [cap=3] Cap
       * @return {string} unseen
       * @customfunction
       */
      function NEXT_TOUCH(rows, today, cap, rest) {
      }
      /** @customfunction */
      function PRIVATE_() {}`
    expect(publishedFunctions(bundle)).toEqual([
      {
        name: 'NEXT_TOUCH',
        description: 'When to touch next, by row.',
        parameters: [
          { name: 'rows', description: 'Table with its header row', optional: false },
          { name: 'today', description: 'The day, optional', optional: true },
          { name: 'cap', description: 'Cap', optional: true },
          { name: 'rest', description: '', optional: false },
        ],
      },
    ])
  })

  it('are defined in the workbook', () => {
    expect(
      googleOf('/** @customfunction */ function KINDS() {}').workbook.functions.map((one) => one.name),
    ).toEqual(['KINDS'])
  })
})
