// Referrals: whom to ask this week and in which words, what is owed, how far it carries, and who brought whom.

import { useState } from 'preact/hooks'
import type { ReferralAsk, ReferralsReport, TreeEntry } from '../../../src/app/panel/report-referrals'
import type { Desk } from '../../frame/desk'
import { dayText } from '../../purge/figures'
import { Person } from '../report/person'
import { ReportView } from '../report/report'
import { WORDS as REPORT } from '../report/words'
import { incentiveKeeper, type KeepIncentive, Marks, PromiseForm } from './incentives'
import { WORDS } from './words'

interface Of {
  readonly desk: Desk
}

export const Referrals = ({ desk }: Of) => (
  <ReportView server={desk.server} of="referrals">
    {(facts) => <Shown desk={desk} first={facts} />}
  </ReportView>
)

/** The report, anew after each change of an incentive. */
function Shown({ desk, first }: Of & { readonly first: ReferralsReport }) {
  const [facts, show] = useState(first)
  const keep = incentiveKeeper(desk, show)
  return (
    <>
      <Asks desk={desk} facts={facts} keep={keep} />
      <Owed desk={desk} facts={facts} keep={keep} />
      <h3>{WORDS.shares}</h3>
      <p>{WORDS.asked(facts.shares)}</p>
      <p>{WORDS.came(facts.shares)}</p>
      <Tree desk={desk} facts={facts} />
    </>
  )
}

interface Part extends Of {
  readonly facts: ReferralsReport
}
interface KeptPart extends Part {
  readonly keep: KeepIncentive
}

const Asks = ({ desk, facts: { asks, later, aWeek }, keep }: KeptPart) => (
  <>
    <h3>{WORDS.ask}</h3>
    {asks.length === 0 ? <p>{later > 0 ? WORDS.nobody : WORDS.none}</p> : null}
    {situationsOf(asks).map((each) => (
      <Situation key={each[0]?.situation} desk={desk} asks={each} keep={keep} />
    ))}
    {later > 0 ? <p class="quiet">{WORDS.later(later, aWeek)}</p> : null}
  </>
)

/** The words without what they add for the seller behind the question: what to offer. */
const saidTo = ({ situation, words }: ReferralAsk): string =>
  situation === 'new customer' || situation === 'prospect' ? words.replace(/\? .*$/s, '?') : words

/** Those of one situation together, in their order. */
const situationsOf = (asks: readonly ReferralAsk[]): ReferralAsk[][] => {
  const groups = new Map<string, ReferralAsk[]>()
  for (const ask of asks) groups.set(ask.situation, [...(groups.get(ask.situation) ?? []), ask])
  return [...groups.values()]
}

const sentences = (text: string): string[] => text.split(/(?<=[.?!]) /)

/** People of one situation: what is said to all of them stands once, above them. */
function Situation({
  desk,
  asks,
  keep,
}: Of & { readonly asks: readonly ReferralAsk[]; readonly keep: KeepIncentive }) {
  const [first] = asks
  if (!first) return null
  const shared = sentences(first.words).filter((one) =>
    asks.every(({ words }) => sentences(words).includes(one)),
  )
  const isSame = asks.every(({ words }) => words === first.words)
  return (
    <>
      <h4>{WORDS.situation[first.situation]}</h4>
      <p>{shared.join(' ')}</p>
      {isSame ? <Copy desk={desk} ask={first} /> : null}
      <ul class="cards">
        {asks.map((ask) => (
          <li key={ask.id}>
            <Person desk={desk} id={ask.id} name={ask.name} />
            {ask.lastAsked === '' ? null : <span class="quiet">{WORDS.last(dayText(ask.lastAsked))}</span>}
            {isSame ? null : (
              <>
                <p>
                  {sentences(ask.words)
                    .filter((one) => !shared.includes(one))
                    .join(' ')}
                </p>
                <Copy desk={desk} ask={ask} of={ask.name} />
              </>
            )}
            <PromiseForm of={ask} keep={keep} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Copy({ desk, ask, of = '' }: Of & { readonly ask: ReferralAsk; readonly of?: string }) {
  const copy = (): void => {
    // A frame may have no clipboard at all.
    const done = navigator.clipboard?.writeText(saidTo(ask)) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => desk.messages.done(WORDS.copied, []),
      () => desk.messages.failed(WORDS.notCopied, []),
    )
  }
  return (
    <button type="button" class="plain" onClick={copy}>
      {WORDS.copy}
      {of === '' ? null : <span class="unseen">{` ${of}`}</span>}
    </button>
  )
}

const Owed = ({ desk, facts: { owed }, keep }: KeptPart) =>
  owed.length === 0 ? null : (
    <>
      <h3>{WORDS.owed}</h3>
      <ul class="cards">
        {owed.map((one, at) => (
          <li key={at}>
            <Person desk={desk} id={one.id} name={one.name} />
            <span>{WORDS.owes(one)}</span>
            <Marks of={one} keep={keep} />
          </li>
        ))}
      </ul>
    </>
  )

/** Deeper levels are indented no further: the panel is narrow. */
const MOST_INDENT = 5

const Tree = ({ desk, facts: { tree, more } }: Part) => (
  <>
    <h3>{WORDS.tree}</h3>
    {tree.length === 0 ? <p>{WORDS.noTree}</p> : null}
    <ul class="tree">
      {tree.map((entry, at) => (
        <li key={at} style={{ paddingInlineStart: `${Math.min(entry.level, MOST_INDENT)}rem` }}>
          {entry.level === 0 ? null : <span class="unseen">{WORDS.level(entry.level)}</span>}
          <Person desk={desk} id={entry.id} name={entry.name} />
          <span class="quiet">{tellOf(entry)}</span>
        </li>
      ))}
    </ul>
    {more > 0 ? <p class="quiet">{REPORT.more(more)}</p> : null}
  </>
)

const tellOf = ({ isWon, below, fault }: TreeEntry): string =>
  [isWon ? WORDS.won : '', below > 0 ? WORDS.below(below) : '', fault === '' ? '' : WORDS[fault]]
    .filter(Boolean)
    .join(' · ')
