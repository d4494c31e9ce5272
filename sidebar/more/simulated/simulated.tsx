// The simulated year: the chance of the target, what a week needs, and what each lever would give.
import type { SimulatedReport, Simulation } from '../../../src/app/panel/report-simulated'
import type { Desk } from '../../frame/desk'
import { ReportView } from '../report/report'
import { WORDS } from './words'

export const Simulated = ({ desk }: { readonly desk: Desk }) => (
  <ReportView server={desk.server} of="simulated">
    {(facts) =>
      facts.simulation ? (
        <>
          <Years desk={desk} facts={facts} simulation={facts.simulation} />
          <p class="quiet">{WORDS.weeks(facts.weeks)}</p>
        </>
      ) : (
        <>
          <h3>{WORDS.silent}</h3>
          <p>{WORDS.lacks(facts)}</p>
        </>
      )
    }
  </ReportView>
)

interface YearsProps {
  readonly desk: Desk
  readonly facts: SimulatedReport
  readonly simulation: Simulation
}

function Years({ desk, facts, simulation }: YearsProps) {
  const { target, won } = facts
  const { chance } = simulation
  const range = <p>{WORDS.range(simulation, won)}</p>
  if (target === null || chance === null)
    return (
      <>
        <p>{WORDS.noTarget}</p>
        <button type="button" class="plain" onClick={() => desk.places.openTool('year')}>
          {WORDS.setTarget}
        </button>
        {range}
      </>
    )
  const known = { ...facts, target }
  if (won >= target)
    return (
      <>
        <p>{WORDS.reached(known)}</p>
        {range}
      </>
    )
  return (
    <>
      <p>
        <strong>{WORDS.chance(chance, known)}</strong>
      </p>
      {range}
      <Needs simulation={simulation} />
      <h3>{WORDS.levers}</h3>
      <ul class="levers">
        {simulation.levers.map(({ input, chance: then }) => (
          <li key={input}>
            <span>{WORDS.lever[input]}</span> <strong>{WORDS.leverChance(then)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

const WEEK = ['names', 'calls', 'verdicts'] as const

function Needs({ simulation: { needs, own } }: { readonly simulation: Simulation }) {
  if (!needs) return <p class="doubt">{WORDS.outOfReach}</p>
  // What the log knows nothing of is not asked for.
  const asked = WEEK.filter((kind) => needs[kind] > 0)
  return (
    <>
      <h3>{WORDS.needs}</h3>
      <ul>
        {asked.map((kind) => (
          <li key={kind}>{WORDS.week[kind](Math.ceil(needs[kind]), own)}</li>
        ))}
      </ul>
      <p class="quiet">{WORDS.own}</p>
    </>
  )
}
