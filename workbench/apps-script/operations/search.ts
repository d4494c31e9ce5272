// The kernel's search for cells by what they show.
import type { TextSearch } from '../services/wire'
import type { GoogleState } from '../state'
import { onGrid } from './areas'
import type { Handlers } from './handlers'

export function searchOperations(state: GoogleState) {
  const { workbook } = state
  return {
    find: (_, area, search) => {
      const shown = workbook.displayValues(onGrid(state, area))
      const matches = matcher(search)
      return shown.flatMap((row, down) =>
        row.flatMap((text, right): [number, number][] =>
          text !== '' && matches(text) ? [[area.row + down, area.column + right]] : [],
        ),
      )
    },
  } satisfies Partial<Handlers>
}

function matcher({ text, entireCell, matchCase, isPattern }: TextSearch): (shown: string) => boolean {
  if (isPattern) {
    const pattern = new RegExp(entireCell ? `^(?:${text})$` : text, matchCase ? '' : 'i')
    return (shown) => pattern.test(shown)
  }
  const fold = (any: string): string => (matchCase ? any : any.toLowerCase())
  const wanted = fold(text)
  return entireCell ? (shown) => fold(shown) === wanted : (shown) => fold(shown).includes(wanted)
}
