// What a cell of Done says, in the words people use (EXACTLY, Today's Done).
import { doneWord } from '../../../src/core/today/done-word'
import { book } from '../../support/pipeline'

const KNOWN = book({}, [{ id: 'outcome', rule: 'Voicemail full', value: 'no' }]).outcomes
const said = (text: string): unknown => {
  const word = doneWord(text, KNOWN)
  return word.says === 'outcome' ? word.outcome : word.says
}

describe('the word in Done', () => {
  it.each([
    ['nothing', ['', 'FALSE', 'false', 'no', '-', '–', 'nein', 'FALSCH', '0', '☐']],
    ['usual', ['TRUE', 'x', 'X', 'yes', 'done', '✓', '✔️', '✅', 'WAHR', 'ja', 'erledigt']],
    ['not today', ['not today', 'Not today!', 'nicht heute']],
    ['words', ['asked for prices', '7', 'maybe', '€']],
  ])('%s', (meaning, texts) => {
    expect(texts.map(said)).toEqual(texts.map(() => meaning))
  })

  it('is an outcome by its word, by its key, in German, or as Rules name it', () => {
    expect(['Left message', 'left MESSAGE', '1', '2', '3', '4', '5', '6'].map(said)).toEqual([
      ...['Left message', 'Left message', 'Reached', 'Left message', 'No answer'],
      ...['Meeting set', 'Not interested', 'Wrong number'],
    ])
    expect(
      ['nicht erreicht', 'Erreicht', 'Nachricht hinterlassen', 'Termin vereinbart', 'kein Interesse'].map(
        said,
      ),
    ).toEqual(['No answer', 'Reached', 'Left message', 'Meeting set', 'Not interested'])
    expect(['falsche Nummer', 'gesendet', 'geantwortet', 'außer Haus', 'ausgeschieden'].map(said)).toEqual([
      ...['Wrong number', 'Sent', 'Replied', 'Out of office', 'Left the company'],
    ])
    expect(said('voicemail FULL')).toBe('Voicemail full')
  })
})
