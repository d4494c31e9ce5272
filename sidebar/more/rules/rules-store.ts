// State of the tool Rules: the numbers, the one that is being changed, and what it would move.
import type { RuleEffect } from '../../../src/app/panel/method-effect'
import type { RulesPage, ShownRule } from '../../../src/app/panel/rules-page'
import { normalise } from '../../../src/core/cells/text'
import { numberFault } from '../../../src/core/rules/numbers'
import type { Desk } from '../../frame/desk'
import { inLanguage } from '../../frame/language'
import { type Action, againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { WORDS } from './words'

/** What is typed for one rule. */
interface Draft {
  readonly id: ShownRule['id']
  readonly text: string
}

interface RulesState {
  readonly rules: readonly ShownRule[]
  readonly isLoading: boolean
  readonly trouble: string
  /** What the list is cut to. */
  readonly wanted: string
  readonly draft: Draft | null
  /** What the draft would move; null before it is known. */
  readonly effect: RuleEffect | null
  readonly isTrying: boolean
  readonly isSaving: boolean
}

const DECIMAL_SIGN = inLanguage({ english: '.', german: ',' })

/** A number as it is typed: a share in hundredths. */
export const typedOf = ({ unit }: Pick<ShownRule, 'unit'>, value: number | null): string =>
  value === null
    ? ''
    : String(unit === 'share' ? Math.round(value * 1e6) / 1e4 : value).replace('.', DECIMAL_SIGN)

/** Groups of three digits with the language's sign between them, and its decimal sign: 120.000,5 in German. */
const GROUPED = inLanguage({
  english: /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  german: /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
})

function plainNumber(text: string): string {
  const [, whole, part = '0'] = GROUPED.exec(text) ?? []
  return whole === undefined ? text.replace(',', '.') : `${whole.replace(/[.,]/g, '')}.${part}`
}

/** What a typed text stands for: a number, null = blank, undefined = it cannot be used. */
export function numberIn(rule: ShownRule, text: string): number | null | undefined {
  const typed = plainNumber(text.trim())
  if (typed === '') return rule.default === null ? null : undefined
  const value = rule.unit === 'share' ? Number(typed) / 100 : Number(typed)
  if (!Number.isFinite(value) || (rule.unit === 'share' && value > 1)) return undefined
  return numberFault(rule.unit, value) === null ? value : undefined
}

export class RulesStore extends Store<RulesState> {
  constructor(
    private readonly desk: Desk,
    wanted = '',
  ) {
    super({
      ...{ rules: [], isLoading: false, trouble: '', wanted, draft: null, effect: null },
      ...{ isTrying: false, isSaving: false },
    })
  }

  load(): void {
    this.set({ isLoading: true, trouble: '' })
    const failed = (trouble: string): void => this.set({ isLoading: false, trouble })
    hear(this.desk.server.rules(), (answer) => this.take(answer), failed)
  }

  look(wanted: string): void {
    this.set({ wanted })
  }

  /** The rules whose words begin like each word that is looked for. */
  found(): readonly ShownRule[] {
    const { rules, wanted } = this.state
    const looked = normalise(wanted).split(' ')
    return rules.filter(({ id, rule, why }) => {
      const words = normalise(`${id} ${rule} ${why}`).split(' ')
      return looked.every((one) => words.some((word) => word.startsWith(one)))
    })
  }

  /** Opens a rule, or closes the one that is open. */
  open(rule: ShownRule | null): void {
    const draft = rule && { id: rule.id, text: typedOf(rule, rule.value) }
    this.set({ draft, effect: null, isTrying: false })
  }

  type(text: string): void {
    const { draft } = this.state
    if (draft) this.set({ draft: { ...draft, text }, effect: null, isTrying: false })
  }

  /** Asks what the draft would move. */
  preview(rule: ShownRule, value: number | null): void {
    const { draft } = this.state
    this.set({ isTrying: true, effect: null })
    const isCurrent = (): boolean => this.state.draft === draft
    const failed = (text: string): void => {
      if (!isCurrent()) return
      this.set({ isTrying: false })
      this.desk.messages.failed(text, [againBy(() => this.preview(rule, value))])
    }
    hear(
      this.desk.server.ruleEffect({ id: rule.id, value }),
      (answer) => {
        if (isCurrent()) this.set({ effect: answer, isTrying: false })
      },
      failed,
    )
  }

  save(rule: ShownRule, value: number | null): void {
    if (!this.state.isSaving) this.send(rule, rule.cell, value === null ? '' : `n:${value}`, false)
  }

  private send(rule: ShownRule, seen: string, wanted: string, isUndone: boolean): void {
    this.set({ isSaving: true })
    this.desk.messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      const again = againBy(() => this.send(rule, seen, wanted, isUndone))
      this.desk.messages.failed(text, [again])
    }
    hear(
      this.desk.server.changeRule({ id: rule.id, seen, wanted }),
      (answer) => {
        this.take(answer)
        this.set({ isSaving: false, draft: null, effect: null })
        const undo = undoBy(() => this.send(rule, wanted, seen, true))
        const undos = isUndone ? [] : [undo]
        const said = isUndone ? WORDS.takenBack(rule.rule) : WORDS.saved(rule.rule)
        this.desk.messages.done(said, [...undos, { label: WORDS.apply, act: () => this.apply(undos) }])
      },
      failed,
    )
  }

  /** Runs the night, which judges by the rules as they are. @param undos what still takes the change back */
  private apply(undos: readonly Action[]): void {
    const { messages, server } = this.desk
    messages.busy(WORDS.applying)
    const failed = (text: string): void => messages.failed(text, [againBy(() => this.apply(undos))])
    hear(server.night(), (answer) => messages.done(WORDS.applied(answer), undos), failed)
  }

  private take({ rules }: RulesPage): void {
    this.set({ rules, isLoading: false, trouble: '' })
  }
}
