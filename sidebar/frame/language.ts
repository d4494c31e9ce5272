// The language of the page: each page is built in one, and the server shows that of the sheet.

/** The same words in each language; German has the type of the English, so that none can be missing. */
interface InLanguages<Words> {
  readonly english: Words
  readonly german: NoInfer<Words>
}

/** Blank on the command line, which has no page. */
const LANGUAGE = typeof document === 'undefined' ? '' : document.documentElement.lang

/** The words in the language of the page, English unless it is German. */
export const inLanguage = <Words>({ english, german }: InLanguages<Words>): Words =>
  LANGUAGE.startsWith('de') ? german : english
