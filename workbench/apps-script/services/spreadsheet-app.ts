// SpreadsheetApp: the way to the active document, its user interface and the builders.
import { ConditionalFormatRuleBuilder } from './conditional-format'
import { DataValidationBuilder } from './data-validation'
import { FilterCriteriaBuilder } from './filter'
import { host } from './host'
import type { Range } from './range'
import type { RangeList } from './range-list'
import { RichTextValueBuilder } from './rich-text'
import { publish, Service } from './service'
import type { Sheet } from './sheet'
import {
  BooleanCriteria,
  BorderStyle,
  DataValidationCriteria,
  InterpolationType,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './sheet-enums'
import { Spreadsheet } from './spreadsheet'
import { Ui } from './ui'

export class SpreadsheetApp extends Service {
  readonly BooleanCriteria = BooleanCriteria
  readonly BorderStyle = BorderStyle
  readonly DataValidationCriteria = DataValidationCriteria
  readonly InterpolationType = InterpolationType
  readonly ProtectionType = ProtectionType
  readonly SheetType = SheetType
  readonly WrapStrategy = WrapStrategy

  getActive(): Spreadsheet {
    return new Spreadsheet()
  }

  getActiveSpreadsheet(): Spreadsheet {
    return new Spreadsheet()
  }

  getActiveSheet(): Sheet {
    return new Spreadsheet().getActiveSheet()
  }

  getActiveRange(): Range {
    return new Spreadsheet().getActiveRange()
  }

  getActiveRangeList(): RangeList {
    return new Spreadsheet().getActiveRangeList()
  }

  getCurrentCell(): Range {
    return new Spreadsheet().getActiveCell()
  }

  getUi(): Ui {
    return new Ui()
  }

  flush(): void {
    host('flush')
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder()
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder()
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder()
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder()
  }
}
publish<GoogleAppsScript.Spreadsheet.SpreadsheetApp>('SpreadsheetApp')(SpreadsheetApp)
