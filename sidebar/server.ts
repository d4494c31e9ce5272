// The panel's way to the server: one call an action, as a promise; types come from what the server returns.
import type { Health } from '../src/app/health'

/** What the server's public functions answer: a result, or words for the user. */
export type Answer<T> = { readonly ok: T } | { readonly problem: string }

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner
  withFailureHandler(handler: (failure: Error) => void): Runner
  readonly panelHealth: () => void
}

declare const google: { readonly script: { readonly run: Runner } }

/** Asks how the sheet stands. @throws Error with Google's words when the call itself fails. */
export const askHealth = (): Promise<Answer<Health>> =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((value) => resolve(value as Answer<Health>))
      .withFailureHandler(reject)
      .panelHealth()
  })
