// Prepares the demo by doing a user's first steps, so that there is something to look at.
import type { Google } from '../apps-script/google'

const FIRST_STEPS = ['Set up Touchline', 'Run the night now']

/** Sets Touchline up and runs one night by its menu, so that triggers, outbox and executions are filled. */
export function firstNight(google: Google): void {
  const items = google.menu().map(({ label }) => label)
  for (const step of FIRST_STEPS) if (items.includes(step)) google.runMenuItem(step)
  google.state.selection = []
}
