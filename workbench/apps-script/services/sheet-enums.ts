// The enumerations that SpreadsheetApp carries.
import { enumeration } from './enumeration'

export const WrapStrategy = enumeration('WRAP', 'OVERFLOW', 'CLIP')
export const BooleanCriteria = enumeration(
  'CUSTOM_FORMULA',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'TEXT_CONTAINS',
  'TEXT_EQUAL_TO',
)
export const DataValidationCriteria = enumeration(
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'DATE_IS_VALID_DATE',
  'CHECKBOX',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_NOT_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_LESS_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'CUSTOM_FORMULA',
)
export const SheetType = enumeration('GRID', 'OBJECT', 'DATASOURCE')
export const ProtectionType = enumeration('RANGE', 'SHEET')
export const InterpolationType = enumeration('NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX')
export const BorderStyle = enumeration(
  ...['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
)
