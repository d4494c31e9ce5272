// The words of the tool Wording. The first words of verdicts are the same in every language.
import { SHOWN_VERDICTS, type Wording } from '../../../src/core/words/first-words'
import { inLanguage } from '../../frame/language'
import { wording } from '../../frame/wording'

/** The first words of verdicts; of plain ones only while words are plain. */
const verdictsIn = (one: Wording): string =>
  one === 'plain' && wording() === 'neutral' ? '' : SHOWN_VERDICTS[one].slice(1).join(', ')

export const WORDS = inLanguage({
  english: {
    loading: 'Looking…',
    legend: 'Words in your sheet, its functions, your mails and this panel',
    choices: { plain: 'Plain', neutral: 'Neutral' } as Readonly<Record<Wording, string>>,
    says: (one: Wording) => verdictsIn(one),
    explains:
      'Neutral words suit a sheet that others see. No verdict changes, only how it is said. Filters and formulas of your own that look for the other words need them changed.',
    saving: 'Rewriting the verdicts…',
    done: {
      plain: 'The words are plain now.',
      neutral: 'The words are neutral now.',
    } as Readonly<Record<Wording, string>>,
  },
  german: {
    loading: 'Ich sehe nach…',
    legend: 'Wörter in Ihrer Tabelle, ihren Funktionen, Ihren Mails und hier',
    choices: { plain: 'Deutlich', neutral: 'Zurückhaltend' },
    says: (one) => verdictsIn(one),
    explains:
      'Zurückhaltende Wörter passen zu einer Tabelle, die andere sehen. Kein Urteil ändert sich, nur wie es heißt. Eigene Filter und Formeln, die die anderen Wörter suchen, müssen Sie anpassen.',
    saving: 'Ich schreibe die Urteile um…',
    done: { plain: 'Die Wörter sind jetzt deutlich.', neutral: 'Die Wörter sind jetzt zurückhaltend.' },
  },
})
