// Month names and their usual abbreviations in English, German, French, Spanish, Dutch and Italian, without accents.

import { lazy } from './lazy'

const MONTH_WORDS: readonly string[] = [
  'january jan januar janner janvier janv enero ene januari gennaio gen',
  'february feb febr februar fevrier fevr fev febrero februari febbraio',
  'march mar marz maerz mrz mars marzo maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo mei maggio mag',
  'june jun juni juin junio giugno giu',
  'july jul juli juillet juil julio luglio lug',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre settembre set sett',
  'october oct oktober okt octobre octubre ottobre ott',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic dicembre',
]

/** Lower-case month word without accents → 1–12. */
export const monthOfWord = lazy(
  (): ReadonlyMap<string, number> =>
    new Map(
      MONTH_WORDS.flatMap((words, index) =>
        words.split(' ').map((word): [string, number] => [word, index + 1]),
      ),
    ),
)
