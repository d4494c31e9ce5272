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
    <ul class="cards">
      {asks.map((ask) => (
        <Ask key={ask.id} desk={desk} ask={ask} keep={keep} />
      ))}
    </ul>
    {later > 0 ? <p class="quiet">{WORDS.later(later, aWeek)}</p> : null}
  </>
)

/** The words without what they add for the seller behind the question: what to offer. */
const saidTo = ({ situation, words }: ReferralAsk): string =>
  situation === 'new customer' || situation === 'prospect' ? words.replace(/\? .*$/s, '?') : words

function Ask({ desk, ask, keep }: Of & { readonly ask: ReferralAsk; readonly keep: KeepIncentive }) {
  const copy = (): void => {
    // A frame may have no clipboard at all.
    const done = navigator.clipboard?.writeText(saidTo(ask)) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => desk.messages.done(WORDS.copied, []),
      () => desk.messages.failed(WORDS.notCopied, []),
    )
  }
  return (
    <li>
      <Person desk={desk} id={ask.id} name={ask.name} />
      <span class="quiet">
        {WORDS.situation[ask.situation]}
        {ask.lastAsked === '' ? '' : ` · ${WORDS.last(dayText(ask.lastAsked))}`}
      </span>
      <p>{ask.words}</p>
      <button type="button" class="plain" onClick={copy}>
        {WORDS.copy}
        <span class="unseen">{` ${ask.name}`}</span>
      </button>
      <PromiseForm of={ask} keep={keep} />
    </li>
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
