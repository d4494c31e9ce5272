// Error values: the library's names and Google Sheets' names for the same thing.

const TO_SHEETS: Readonly<Record<string, string>> = {
  '#ERROR': '#ERROR!',
  '#BAD_EXPR': '#ERROR!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
  '#CYCLE': '#REF!',
}

const TO_ENGINE: Readonly<Record<string, string>> = {
  '#ERROR!': '#ERROR',
  '#VALUE!': '#ERROR',
  '#REF!': '#REF',
}

/** The name Google Sheets shows for an error of the library. */
export function sheetsError(name: string): string {
  return TO_SHEETS[name] ?? name
}

/** The library's name for an error of Google Sheets. */
export function engineError(name: string): string {
  return TO_ENGINE[name] ?? name
}
