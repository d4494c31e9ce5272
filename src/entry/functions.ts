// The custom functions: a function for every row of their table. For gas-webpack-plugin, which reads names, parameters and
// JSDoc, function-stubs.mjs puts the same assignments in this file's place, written out.
import type { Argument, FunctionResult } from '../core/functions/arguments'
import { FUNCTIONS } from '../core/functions/table'
import { functionContext } from '../google/custom-function'

for (const { name, answer } of FUNCTIONS) {
  global[name] = (...given: Argument[]): FunctionResult => answer(given, functionContext())
}
