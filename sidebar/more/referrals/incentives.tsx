// Incentives: one is promised once their employer was asked, then marked as given and thanked for; U takes each step back.
import { useState } from 'preact/hooks'
import type { IncentiveRequest } from '../../../src/app/panel/keep-incentive'
import type { OwedIncentive, ReferralsReport } from '../../../src/app/panel/report-referrals'
import type { Desk } from '../../frame/desk'
import { Tick } from '../../frame/fields'
import { againBy, undoBy } from '../../frame/messages'
import { hear } from '../../hear'
import { WORDS } from './words'

/** Sends a step; what it says when it is done. */
export type KeepIncentive = (step: Omit<IncentiveRequest, 'isUndone'>, name: string) => void

/** What sends steps and shows the report that comes back; a failure can be tried again, a step taken back. */
export function incentiveKeeper(desk: Desk, show: (facts: ReferralsReport) => void): KeepIncentive {
  const send = (request: IncentiveRequest, name: string): void => {
    desk.messages.busy(WORDS.saving)
    const failed = (text: string): void => desk.messages.failed(text, [againBy(() => send(request, name))])
    hear(
      desk.server.incentive(request),
      (answer) => {
        show(answer)
        const undo = undoBy(() => send({ ...request, isUndone: true }, name))
        if (request.isUndone) desk.messages.done(WORDS.undone, [])
        else desk.messages.done(WORDS.kept[request.is](name, request.incentive), [undo])
      },
      failed,
    )
  }
  return (step, name) => send({ ...step, isUndone: false }, name)
}

interface PersonProps {
  readonly keep: KeepIncentive
}

/** A promise can be made only once somebody says that the employer allows it. */
export function PromiseForm({
  of: { id, name },
  keep,
}: PersonProps & { readonly of: Pick<OwedIncentive, 'id' | 'name'> }) {
  const [incentive, setIncentive] = useState('')
  const [isFirst, setFirst] = useState(false)
  const [isAllowed, allow] = useState(false)
  const submit = (event: Event): void => {
    event.preventDefault()
    keep({ id, incentive, is: 'promised', isFirst, before: '' }, name)
  }
  return (
    <details>
      <summary>
        {WORDS.promise}
        <span class="unseen">{` ${name}`}</span>
      </summary>
      <form onSubmit={submit}>
        <Tick isOn={isAllowed} tick={allow}>
          {WORDS.employer}
        </Tick>
        <label>
          {WORDS.what}
          <input
            type="text"
            maxLength={200}
            value={incentive}
            onInput={(event) => setIncentive(event.currentTarget.value)}
          />
        </label>
        <Tick isOn={isFirst} tick={setFirst}>
          {WORDS.first}
        </Tick>
        {isFirst ? <p class="quiet">{WORDS.firstWords(incentive.trim())}</p> : null}
        <button type="submit" class="plain" disabled={!isAllowed || incentive.trim() === ''}>
          {WORDS.promiseIt}
        </button>
      </form>
    </details>
  )
}

/** The steps that are left of what was promised. */
export function Marks({ of, keep }: PersonProps & { readonly of: OwedIncentive }) {
  const mark = (is: 'paid' | 'thanked'): void =>
    keep({ id: of.id, incentive: of.incentive, is, isFirst: false, before: of.status }, of.name)
  return (
    <span class="line">
      {of.pay === '' ? null : (
        <button type="button" class="plain" onClick={() => mark('paid')}>
          {WORDS.given}
          <span class="unseen">{` ${of.name}`}</span>
        </button>
      )}
      {of.thank ? (
        <button type="button" class="plain" onClick={() => mark('thanked')}>
          {WORDS.thanked}
          <span class="unseen">{` ${of.name}`}</span>
        </button>
      ) : null}
    </span>
  )
}
