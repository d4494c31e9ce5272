// What the emulated methods refuse, each as Google does, by the tests under test/workbench/apps-script.

/** Methods, as `Class.method`, and what they refuse. */
export const METHOD_REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:Sheet|Spreadsheet)\.getRange$/,
    'a range that is not on the grid or names no sheet there is: `Range not found`',
  ],
  [/^Sheet\.getRange$/, 'a range of another sheet'],
  [/^Sheet\.getSheetValues$/, '-1 where no row or column has data, as on an empty sheet'],
  [
    /^(?:Range\.setValues|Range\.setFormula|Sheet\.appendRow|RangeList\.setValue)$/,
    'a value that a strict validation does not take, with the whole call',
  ],
  [/^Range\.(?:setValues|setNotes)$/, 'data of another shape than the range'],
  [/^(?:Range\.setValues|Sheet\.appendRow)$/, 'more than 50,000 characters in a cell'],
  [
    /^(?:Range\.(?:set\w+|clearDataValidations|createFilter)|RangeList\.setValue)$/,
    'cells that are protected from the user',
  ],
  [/^Sheet\.(?:set\w+|insert\w+|hide\w+|appendRow)$/, 'a sheet that is protected from the user'],
  [/^(?:Sheet\.(?:insert\w+|appendRow)|Spreadsheet\.insertSheet)$/, 'more than 10 million cells in the file'],
  [/^Sheet\.(?:insert|hide|isRow|setColumn)\w+$/, 'rows or columns outside of the sheet'],
  [/^Spreadsheet\.insertSheet$/, 'a name that is taken'],
  [/^Sheet\.getRangeList$/, 'no notation at all, and what `getRange` refuses of each'],
  [/^Sheet\.hideSheet$/, 'hiding the last sheet that shows'],
  [/^Range\.createFilter$/, 'a second filter in a sheet'],
  [/^Filter\.\w+ColumnFilterCriteria$/, 'a column outside of the filter, a filter that was removed'],
  [/^Filter\.(?:getRange|remove)$/, 'a filter that was removed'],
  [/^Sheet\.setConditionalFormatRules$/, 'a rule that names or lies on another sheet'],
  [/^ConditionalFormatRuleBuilder\.build$/, 'a rule without ranges or without a condition'],
  [/^DataValidationBuilder\.build$/, 'a rule without a condition'],
  [/^DataValidationBuilder\.requireValueInList$/, 'more than 500 texts'],
  [/^DataValidation\.getCriteriaValues$/, 'a rule of a kind that is not emulated'],
  [/^SpreadsheetApp\.getUi$/, 'a trigger or custom function, which have no user interface'],
  [/^Ui\.show\w+$/, 'a simple trigger: `You do not have permission to call …`'],
  [
    /^MailApp\.sendEmail$/,
    'no or a bad address, line breaks in the subject, a text that is too long, more mail than the quota, a simple trigger',
  ],
  [/^Session\.|^User\./, 'nothing: a simple trigger gets an empty address'],
  [
    /^ClockTriggerBuilder\.create$/,
    'an add-on’s second trigger in a file, or one that fires more than hourly; more than 20 of a bound script; one made by a trigger never fires',
  ],
  [/^ClockTriggerBuilder\.everyHours$/, 'other numbers than 1, 2, 4, 6, 8, 12'],
  [/^HtmlService\.createHtmlOutputFromFile$/, 'a file that is not there'],
  [/^Lock\.tryLock$/, 'nothing: false while another run holds the lock'],
]
