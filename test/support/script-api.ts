// A stand-in of Google's Apps Script API on this machine: projects.getContent, projects.updateContent and the token end point,
// with the answers Google gives (https://developers.google.com/apps-script/api/reference/rest/v1/projects).
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface ScriptFile {
  readonly name: string
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON'
  readonly source: string
}

type Refusal = readonly [status: number, code: string, message: string]

const REFUSALS = {
  off: [
    403,
    'PERMISSION_DENIED',
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
  ],
  unknown: [404, 'NOT_FOUND', 'Requested entity was not found.'],
  foreign: [403, 'PERMISSION_DENIED', 'The caller does not have permission'],
  narrow: [403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.'],
  manifest: [400, 'INVALID_ARGUMENT', 'Project contents must include a manifest file named appsscript.'],
} as const satisfies Record<string, Refusal>

export interface StandIn {
  readonly port: number
  /** Each request as `PUT script.googleapis.com/v1/projects/ID/content`. */
  readonly requests: string[]
  /** What the script holds; a push replaces it. */
  files: readonly ScriptFile[]
  /** How every call of the API is answered instead. */
  refuses: Exclude<keyof typeof REFUSALS, 'manifest'> | null
  readonly close: () => Promise<void>
}

const SCRIPT_ID = /^\/v1\/projects\/([\w-]+)\/content$/

/** Starts one that has a script of this id, and takes this access token. */
export async function standIn(scriptId: string, token: string): Promise<StandIn> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const here: StandIn = {
    port: (server.address() as AddressInfo).port,
    requests: [],
    files: [],
    refuses: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const path = request.url?.split('?')[0] ?? ''
    here.requests.push(`${request.method} ${request.headers['x-meant-for']}${path}`)
    const give = (status: number, given: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(given))
    }
    const refuse = ([code, status, message]: Refusal): void => {
      const errors = [{ message, domain: 'global', reason: 'forbidden' }]
      give(code, { error: { code, message, errors, status } })
    }
    if (path === '/token') return give(400, { error: 'invalid_grant', error_description: 'Bad Request' })
    if (request.headers.authorization !== `Bearer ${token}`) {
      return refuse([401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'])
    }
    if (here.refuses) return refuse(REFUSALS[here.refuses])
    if (SCRIPT_ID.exec(path)?.[1] !== scriptId) return refuse(REFUSALS.unknown)
    if (request.method === 'PUT') {
      const { files } = JSON.parse(body) as { files: readonly ScriptFile[] }
      if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON')) {
        return refuse(REFUSALS.manifest)
      }
      here.files = files
    }
    give(200, { scriptId, files: here.files })
  }
  return here
}
