// The words of the tool Wording. The first words of verdicts are the same in every language.
import { SHOWN_VERDICTS, type Wording } from '../../../src/core/words/first-words'
import { inLanguage } from '../../frame/language'

const verdictsIn = (wording: Wording): string => SHOWN_VERDICTS[wording].slice(1).join(', ')

export const WORDS = inLanguage({
  english: {
    loading: 'Looking…',
    legend: 'Words in your sheet, its functions and your mails',
    choices: { plain: 'Plain', neutral: 'Neutral' } as Readonly<Record<Wording, string>>,
    says: (wording: Wording) => verdictsIn(wording),
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
    legend: 'Wörter in Ihrer Tabelle, ihren Funktionen und Ihren Mails',
    choices: { plain: 'Deutlich', neutral: 'Zurückhaltend' },
    says: (wording) => verdictsIn(wording),
    explains:
      'Zurückhaltende Wörter passen zu einer Tabelle, die andere sehen. Kein Urteil ändert sich, nur wie es heißt. Eigene Filter und Formeln, die die anderen Wörter suchen, müssen Sie anpassen.',
    saving: 'Ich schreibe die Urteile um…',
    done: { plain: 'Die Wörter sind jetzt deutlich.', neutral: 'Die Wörter sind jetzt zurückhaltend.' },
  },
})
