// What a touch usually ends in, by its medium and direction: what the log form starts with.
import { normalise } from './text'

const SPOKEN = new Set(['call', 'video call', 'meeting', 'visit'])

/** 'Reached' where one speaks with the person, else 'Sent'; 'Replied' for what came from them in writing. */
export function usualOutcome(medium: string, direction = ''): string {
  if (SPOKEN.has(normalise(medium))) return 'Reached'
  return normalise(direction).startsWith('in') ? 'Replied' : 'Sent'
}
