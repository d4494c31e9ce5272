// The custom functions, one for each row of their table. For gas-webpack-plugin, which needs names, parameters and JSDoc in
// the text, function-stubs.mjs replaces this file by the same assignments written out.
import type { Argument, FunctionResult } from '../core/functions/arguments'
import { FUNCTIONS } from '../core/functions/table'
import { functionContext } from '../google/custom-function'

for (const { name, answer } of FUNCTIONS) {
  global[name] = (...given: Argument[]): FunctionResult => answer(given, functionContext())
}
