// The kernel's operations on the session, authorisation and the small services.
import { createHash } from 'node:crypto'
import { zoneOf } from '../services/zone'
import type { GoogleState } from '../state'
import type { Handlers } from './handlers'
import { scriptZone } from './triggers'

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
}

export function sessionOperations(state: GoogleState) {
  return {
    now: () => state.clock.now(),
    log: (execution, level, text) => {
      execution.log.push(level === 'log' ? text : `${level}: ${text}`)
    },
    /** A simple trigger does not get the editor's address. */
    user: (execution) => (execution.mode === 'FULL' ? execution.user : ''),
    scriptZone,
    offsets: (_, zone, bucket) => zoneOf(zone).stretchesIn(bucket),
    authorization: (_, scopes) => {
      const granted = state.scopes.filter((scope) => state.granted.has(scope))
      return { required: (scopes ?? state.scopes).some((scope) => !state.granted.has(scope)), granted }
    },
    uuid: () => state.uuid(),
    digest: (_, algorithm, bytes) => {
      const name = DIGESTS[algorithm]
      if (!name) throw new Error(`Touchline workbench: the digest ${algorithm} is not emulated`)
      return [...new Int8Array(createHash(name).update(Int8Array.from(bytes)).digest())]
    },
    sleep: (_, milliseconds) => state.clock.advance(milliseconds),
  } satisfies Partial<Handlers>
}
