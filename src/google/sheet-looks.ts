// The workbook port over SpreadsheetApp, third part: formats, notes, drop-downs and colours, in as few calls as it takes.
import type { ColourRule, Offer, Workbook } from '../app/sheet/ports'
import type { Sheet } from './known-sheets'
import { columnsFrom } from './sheet-layout'

/** A rectangle of cells. */
type Range = GoogleAppsScript.Spreadsheet.Range
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule
type Validation = GoogleAppsScript.Spreadsheet.DataValidation
type LookMethods = Pick<
  Workbook,
  | 'hideColumns'
  | 'widenColumn'
  | 'formatColumns'
  | 'offerWords'
  | 'removeOffers'
  | 'notes'
  | 'styleHeader'
  | 'colour'
  | 'colourFormulas'
>

/** Marks the formulas of Touchline's colour rules; rules without it are the user's and are kept. */
const MARK = '("Touchline"<>"")'

/**
 * Methods on formats: number formats, drop-downs, notes, colours.
 * @param rangeOf a range that was asked for before comes without a call
 * @param inLocale a number format with its days as the spreadsheet's locale has them
 */
export function sheetLooks(
  need: (tab: string) => Sheet,
  rangeOf: (tab: string, row: number, column: number, rows: number, columns: number) => Range,
  inLocale: (format: string) => string,
): LookMethods {
  const ruleOf = offers()
  const coloured = colours()
  return {
    hideColumns(tab, at, count) {
      need(tab).hideColumns(at, count)
    },
    widenColumn(tab, at, pixels, count = 1) {
      need(tab).setColumnWidths(at, count, pixels)
    },
    formatColumns(tab, columns, fromRow, numberFormat) {
      need(tab)
        .getRangeList(columns.map((at) => columnsFrom(fromRow, at, at)))
        .setNumberFormat(inLocale(numberFormat))
    },
    offerWords(tab, at, fromRow, offer) {
      const rule = ruleOf(offer)
      try {
        need(tab)
          .getRange(columnsFrom(fromRow, at, at))
          .setDataValidation(rule)
        return true
      } catch {
        return false
      }
    },
    removeOffers(tab, at, fromRow, help) {
      const offered = need(tab).getRange(fromRow, at).getDataValidation()
      if (offered?.getHelpText() === help)
        need(tab)
          .getRange(columnsFrom(fromRow, at, at))
          .clearDataValidations()
    },
    notes(tab, row, at, texts) {
      need(tab)
        .getRange(row, at, 1, texts.length)
        .setNotes([[...texts]])
    },
    styleHeader(tab, row, at, columns) {
      rangeOf(tab, row, at, 1, columns).setFontWeight('bold')
    },
    colourFormulas: (tab) =>
      [...parted(need(tab).getConditionalFormatRules()).own].flatMap(([formula, rules]) =>
        rules.map(() => formula),
      ),
    colour(tab, fromRow, rules) {
      const sheet = need(tab)
      const { own, theirs } = parted(sheet.getConditionalFormatRules())
      const ranges = new Map<string, Range>()
      const coloursAt = ([first, last]: ColourRule['columns']): Range => {
        const where = columnsFrom(fromRow, first, last)
        const range = ranges.get(where) ?? sheet.getRange(where)
        ranges.set(where, range)
        return range
      }
      // Sheets applies the first rule that matches, so the user's come before Touchline's.
      sheet.setConditionalFormatRules([
        ...theirs,
        ...rules.map((rule) => {
          const before = own.get(formulaOf(rule))?.shift()
          const range = coloursAt(rule.columns)
          return before ? before.copy().setRanges([range]).build() : coloured(rule, range)
        }),
      ])
    },
  }
}

/** Makes drop-downs, each from the one before it, since a copy keeps what is the same; equal ones once. */
function offers(): (offer: Offer) => Validation {
  const made = new Map<string, Validation>()
  let last: Validation | undefined
  let help = ''
  return (offer) => {
    const key = JSON.stringify(offer)
    const known = made.get(key)
    if (known) return known
    const builder = last ? last.copy() : SpreadsheetApp.newDataValidation().setAllowInvalid(true)
    builder.requireValueInList([...offer.words], true)
    if (offer.help !== help) builder.setHelpText(offer.help)
    help = offer.help
    last = builder.build()
    made.set(key, last)
    return last
  }
}

/** Makes colour rules, each from the most similar one so far, of which only what differs is set. */
function colours(): (rule: ColourRule, range: Range) => Rule {
  const made: { readonly look: ColourRule; readonly range: Range; readonly rule: Rule }[] = []
  return (look, range) => {
    const likeness = (one: (typeof made)[number]): number =>
      [one.look.background === look.background, one.look.bold === look.bold, one.range === range].filter(
        Boolean,
      ).length
    const near = made.slice().sort((a, b) => likeness(b) - likeness(a))[0]
    const builder = near ? near.rule.copy() : SpreadsheetApp.newConditionalFormatRule()
    builder.whenFormulaSatisfied(formulaOf(look))
    if (near?.look.background !== look.background) builder.setBackground(look.background)
    if (near?.look.fontColor !== look.fontColor) builder.setFontColor(look.fontColor)
    if ((near?.look.bold ?? false) !== look.bold) builder.setBold(look.bold)
    if (near?.range !== range) builder.setRanges([range])
    const rule = builder.build()
    made.push({ look, range, rule })
    return rule
  }
}

const formulaOf = ({ formula }: ColourRule): string => `=${formula}*${MARK}>0`

/** The rules of a tab: Touchline's by their formulas, of which two can be the same, and the user's. */
function parted(rules: readonly Rule[]): { own: ReadonlyMap<string, Rule[]>; theirs: readonly Rule[] } {
  const own = new Map<string, Rule[]>()
  const theirs = rules.filter((rule) => {
    const formula = rule
      .getBooleanCondition()
      ?.getCriteriaValues()
      .map(String)
      .find((value) => value.includes(MARK))
    if (formula !== undefined) own.set(formula, [...(own.get(formula) ?? []), rule])
    return formula === undefined
  })
  return { own, theirs }
}
