// What all reports say, and how they write figures.
import { inLanguage } from '../../frame/language'

const LOCALE = inLanguage({ english: 'en-GB', german: 'de-DE' })
const TENTHS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 })

/** 1.25 as `1.3`, with the page's decimal sign. */
export const tenths = (value: number): string => TENTHS.format(value)

const ROUGHLY = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 })

/** An amount that is only expected, 1,526,185 as `1,500,000`. */
export const roughly = (value: number): string => ROUGHLY.format(value)

/** 0.123 as `12 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** `1 client`, `3 clients`. */
export const counted = (count: number, one: string, more: string): string =>
  `${TENTHS.format(count)} ${count === 1 ? one : more}`

export const WORDS = inLanguage({
  english: {
    loading: 'Reading the whole log…',
    saving: 'Saving…',
    save: 'Save',
    cancel: 'Cancel',
    change: 'Change',
    takeOut: 'Take out',
    currency: (code: string) => `Amounts are those in ${code}; other currencies are not added to them.`,
    wholeFrom: (day: string) => `Touches before ${day} are archived and not counted here.`,
    more: (count: number) => `${counted(count, 'more is', 'more are')} not listed here.`,
  },
  german: {
    loading: 'Ich lese alles Notierte…',
    saving: 'Ich speichere…',
    save: 'Speichern',
    cancel: 'Abbrechen',
    change: 'Ändern',
    takeOut: 'Herausnehmen',
    currency: (code) => `Beträge sind die in ${code}; andere Währungen sind nicht dazugezählt.`,
    wholeFrom: (day) => `Kontakte vor dem ${day} sind ausgelagert und hier nicht mitgezählt.`,
    more: (count) => `${counted(count, 'weitere Zeile steht', 'weitere Zeilen stehen')} hier nicht.`,
  },
})
