// What clasp and Google say when a push fails, and what to do about it; docs/install.md prints the same table.

export interface Advice {
  /** What stands in clasp's message, as Google or clasp words it. */
  readonly says: string
  /** What it means and what to do, one line. */
  readonly todo: string
}

const LOGIN = '`npx clasp login`, with the account that owns the sheet'

export const ADVICE: readonly Advice[] = [
  { says: 'No credentials found', todo: `You are not logged in: ${LOGIN}.` },
  { says: 'invalid_grant', todo: `Your login has run out: ${LOGIN}, once more.` },
  {
    says: 'insufficient authentication scopes',
    todo: `Not everything was allowed at the login: ${LOGIN}, and leave every box ticked.`,
  },
  {
    says: 'has not enabled the Apps Script API',
    todo: 'The Apps Script API is off: switch it on at https://script.google.com/home/usersettings, wait a minute, push again.',
  },
  {
    says: 'entity was not found',
    todo: 'Google knows no script with the id in `.clasp.json`: copy it again (Project settings › Script ID; not the sheet’s own id).',
  },
  {
    says: 'does not have permission',
    todo: 'The account you are logged in with may not change this script: `npx clasp logout`, then log in with the account that owns the sheet.',
  },
  { says: 'Quota exceeded', todo: 'Google has had enough pushes for now: wait a minute, push again.' },
  {
    says: 'ENOTFOUND',
    todo: 'Google cannot be reached from here: look at the connection (or the proxy), push again.',
  },
  {
    says: 'ECONNREFUSED',
    todo: 'Something on the way refuses the connection: look at proxy and firewall, push again.',
  },
]

/** What to do about a message; without one that is known, where to look. */
export function adviceFor(said: string): string {
  const text = said.toLowerCase()
  const found = ADVICE.find(({ says }) => text.includes(says.toLowerCase()))
  return found?.todo ?? 'What Google said stands above; docs/install.md says more. Nothing was pushed.'
}
