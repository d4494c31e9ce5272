// The page docs/emulator.md: every method of Google's that the bundle calls, where Google documents it, and what is refused.
import { markdownTable } from './markdown'
import { METHOD_REFUSALS } from './method-refusals'

const REFERENCE = 'https://developers.google.com/apps-script/reference'
/** Classes by the service under which Google documents them; all others are the spreadsheet's. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  base: ['Menu', 'PromptResponse', 'Session', 'Ui', 'User'],
  html: ['HtmlOutput', 'HtmlService'],
  lock: ['Lock', 'LockService'],
  mail: ['MailApp'],
  properties: ['Properties', 'PropertiesService'],
  script: ['AuthorizationInfo', 'ClockTriggerBuilder', 'ScriptApp', 'Trigger', 'TriggerBuilder'],
  utilities: ['Utilities'],
}

const HEAD = `# What the workbench emulates of Google

The workbench runs \`dist/Code.js\` as Google would: over the services below, and refusing what Google refuses. This page is
written by a test from the calls in \`src/google\` and \`src/entry\` and from the emulator's own classes
(\`UPDATE=1 npx jest test/workbench/apps-script/emulator-doc\`). Where only Google can prove a behaviour, it stands in
[verification](verification.md) too.

## Refused of every method

| what | as Google does | source |
|---|---|---|
| a method that Google does not have | \`… is not a function\` | the language |
| one that Google has and the workbench does not | \`… is not emulated\`, never a made-up answer | |
| arguments that no form of a spreadsheet method takes | \`The parameters (String) don't match the method signature for …\` | Google's published types, \`@types/google-apps-script\` |
| a call that the mode or a refused permission does not allow | \`You do not have permission to call …\` | [modes](https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle), [custom functions](https://developers.google.com/apps-script/guides/sheets/functions), [simple triggers](https://developers.google.com/apps-script/guides/triggers) |
| time: 30 s a simple trigger or custom function, 6 min any other run | \`Exceeded maximum execution time\` | [quotas](https://developers.google.com/apps-script/guides/services/quotas) |
| whatever changes the file, by who may only look at it or comment on it (\`state.viewers\`) | \`You do not have permission to edit this spreadsheet.\`; Google’s own words are *not verified*; simple triggers do not run for them | [simple triggers](https://developers.google.com/apps-script/guides/triggers#restrictions), [canEdit](https://developers.google.com/apps-script/reference/spreadsheet/range#canedit) |
| more than 30 executions of a user at once, more than 90 minutes of triggers in a day | \`There are too many scripts running simultaneously …\`, \`Service using too much computer time for one day\`; the eleventh call of a page waits | [quotas](https://developers.google.com/apps-script/guides/services/quotas) |
| what another execution wrote and did not flush | is not seen before it is flushed, before the script looks at a cell, or before it ends; by a switch (\`refusesAtFlush\`) refusals come that late too | [flush](https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush) |
| a formula in the header of a Table, a validation in its columns with a type | \`This operation is not allowed on cells in typed columns.\`; a sort of the Table moves its own columns only | [Tables](https://support.google.com/docs/answer/14239833) |
| filter views | are not seen: \`getFilter\` and \`isRowHiddenByFilter\` know the sheet’s own filter only | [isRowHiddenByFilter](https://developers.google.com/apps-script/reference/spreadsheet/sheet#isRowHiddenByFilter) |
| a rejected promise | ends its execution, whose error it is | the language |
| a custom function whose arguments reach NOW, RAND, RANDARRAY or RANDBETWEEN, through any cells | \`#ERROR!\`, or *Loading…* for ever | [custom functions](https://developers.google.com/apps-script/guides/sheets/functions#arguments) |

## Method by method
`

/** The page for these methods, each \`Class.method\`. */
export function emulatorPage(methods: readonly string[]): string {
  const lines = methods.map((name) => {
    const [cls = ''] = name.split('.')
    const own = METHOD_REFUSALS.filter(([methodsOf]) => methodsOf.test(name)).map(([, text]) => text)
    return [`\`${name}\``, `[${cls}](${REFERENCE}/${serviceOf(cls)}/${kebab(cls)})`, own.join('; ') || '–']
  })
  return `${HEAD}\n${markdownTable([['method', 'source', 'refused of its own'], ...lines])}\n`
}

function serviceOf(cls: string): string {
  return Object.keys(SERVICES).find((service) => SERVICES[service]?.includes(cls)) ?? 'spreadsheet'
}

function kebab(cls: string): string {
  return cls.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
