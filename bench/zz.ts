import { tableOf } from './table'
import { functionFigures } from './zzfunctions'
console.log(tableOf(functionFigures()))
