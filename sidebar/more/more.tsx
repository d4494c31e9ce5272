// The place More: how the sheet stands, how the panel looks, and the tools, of which one is open at a time.
import { useEffect, useRef } from 'preact/hooks'
import { Audit } from '../audit/audit'
import type { Desk } from '../frame/desk'
import { useStore } from '../frame/store'
import { ThemeSwitch } from '../frame/theme-switch'
import { useKeys } from '../frame/use-keys'
import { WORDS as FRAME, keyName } from '../frame/words'
import { Reading } from '../reading/reading'
import { Absence } from './absence/absence'
import { Archive } from './archive/archive'
import { Campaign } from './campaign/campaign'
import { Changed } from './changed/changed'
import { Customers } from './customers/customers'
import { Diagnosis } from './diagnosis/diagnosis'
import { Duplicates } from './duplicates/duplicates'
import { Easy } from './easy/easy'
import { Experiments } from './experiments/experiments'
import { Forecast } from './forecast/forecast'
import { Health } from './health/checks'
import { HealthFold } from './health/health'
import { Insert } from './insert/insert'
import { Locked } from './locked/locked'
import { Packs } from './packs/packs'
import { Parked } from './parked/parked'
import { Invitations } from './people/invitations'
import { Mailing } from './people/mailing'
import { Process } from './process/process'
import { Profile } from './profile/profile'
import { Questions } from './questions/questions'
import { Referrals } from './referrals/referrals'
import { Remove } from './remove'
import { Rules } from './rules/rules'
import { Satisfied } from './satisfied/satisfied'
import { Simulated } from './simulated/simulated'
import { Sources } from './sources/sources'
import { WORDS as TOOL_WORDS } from './tool-words'
import { GROUPS, type Tool } from './tools'
import { Why } from './why/why'
import { WordingSwitch } from './wording/wording'
import { WORDS } from './words'
import { Year } from './year/year'

export function More({ desk }: { readonly desk: Desk }) {
  const { tool } = useStore(desk.places)
  return (
    <div class="more">
      {tool ? (
        <OpenTool key={tool} desk={desk} tool={tool} />
      ) : (
        <>
          <h2>{WORDS.stands}</h2>
          <HealthFold server={desk.server} onProfile={() => desk.places.openTool('profile')} />
          <h2>{FRAME.look}</h2>
          <ThemeSwitch />
          <h2>{TOOL_WORDS.tools}</h2>
          <ToolList desk={desk} />
          <About />
        </>
      )}
    </div>
  )
}

/** The version, which the build writes into the page, and where help is. */
const About = () => (
  <p class="quiet">{WORDS.about(document.getElementById('panel')?.dataset.version ?? '')}</p>
)

const ToolList = ({ desk }: { readonly desk: Desk }) => (
  <>
    <p class="quiet">{TOOL_WORDS.find}</p>
    {GROUPS.map(({ group, tools }) => (
      <section key={group} aria-labelledby={`tools-${group}`}>
        <h3 id={`tools-${group}`}>{TOOL_WORDS.groups[group]}</h3>
        <ul class="tools">
          {tools.map((tool) => (
            <li key={tool}>
              <button type="button" class="row" onClick={() => desk.places.openTool(tool)}>
                <strong>{TOOL_WORDS.titles[tool]}</strong>
                <span class="quiet">{TOOL_WORDS.says[tool]}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

function OpenTool({ desk, tool }: { readonly desk: Desk; readonly tool: Tool }) {
  const close = (): void => desk.places.openTool(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useKeys(desk.keys, {
    keys: [{ key: 'Escape', does: TOOL_WORDS.allTools, isForFields: true, act: close }],
  })
  return (
    <div class="tool">
      <button type="button" class="link" aria-keyshortcuts="Escape" onClick={close}>
        ‹ {TOOL_WORDS.allTools}
        <span class="key" aria-hidden="true">
          {keyName('Escape')}
        </span>
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {TOOL_WORDS.titles[tool]}
      </h2>
      <View desk={desk} tool={tool} />
    </div>
  )
}

function View({ desk, tool }: { readonly desk: Desk; readonly tool: Tool }) {
  switch (tool) {
    case 'changed':
      return <Changed desk={desk} />
    case 'health':
      return <Health desk={desk} />
    case 'mailing':
      return <Mailing desk={desk} />
    case 'campaign':
      return <Campaign desk={desk} />
    case 'invitations':
      return <Invitations desk={desk} />
    case 'parked':
      return <Parked desk={desk} />
    case 'duplicates':
      return <Duplicates desk={desk} />
    case 'profile':
      return <Profile desk={desk} />
    case 'why':
      return <Why desk={desk} />
    case 'process':
      return <Process desk={desk} />
    case 'easy':
      return <Easy desk={desk} />
    case 'referrals':
      return <Referrals desk={desk} />
    case 'locked':
      return <Locked server={desk.server} />
    case 'customers':
      return <Customers desk={desk} />
    case 'diagnosis':
      return <Diagnosis server={desk.server} />
    case 'year':
      return <Year desk={desk} />
    case 'forecast':
      return <Forecast server={desk.server} />
    case 'simulated':
      return <Simulated desk={desk} />
    case 'satisfied':
      return <Satisfied desk={desk} />
    case 'sources':
      return <Sources server={desk.server} />
    case 'questions':
      return <Questions server={desk.server} />
    case 'experiments':
      return <Experiments desk={desk} />
    case 'insert':
      return <Insert desk={desk} />
    case 'absence':
      return <Absence desk={desk} />
    case 'rules':
      return <Rules desk={desk} />
    case 'packs':
      return <Packs desk={desk} />
    case 'wording':
      return <WordingSwitch desk={desk} />
    case 'reading':
      return <Reading server={desk.server} />
    case 'audit':
      return <Audit server={desk.server} isAsked />
    case 'archive':
      return <Archive desk={desk} />
    case 'remove':
      return <Remove server={desk.server} />
  }
}
