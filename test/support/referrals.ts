// Pipelines with referrals from short lines, for tests.
import { type Forest, referralForest } from '../../src/core/referrals/chains'
import { type Referrals, readReferrals } from '../../src/core/referrals/referrals-tab'
import { REFERRALS } from '../../src/core/tabs/schema'
import { book, type PipelineOptions, pipelineOf, type Subject, tabOf, UTC } from './pipeline'

type Lines = readonly Readonly<Record<string, string>>[]

export interface Referred extends Subject {
  readonly forest: Forest
  readonly referrals: Referrals
}

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Value', 'Referred by', 'Won date', 'E-mail', 'Benched']

/**
 * Rows as `id, name, stage, value, referred by, won date, e-mail, benched` and lines of the Referrals tab by column key.
 */
export function referred(
  rows: readonly (readonly (string | number)[])[],
  lines: Lines = [],
  options: Partial<PipelineOptions> & { readonly isPartial?: boolean } = {},
): Referred {
  const subject = pipelineOf({
    headers: HEADERS,
    rows: rows.map((row) => HEADERS.map((_, at) => row[at] ?? '')),
    rules: options.rules ?? book(),
  })
  const referrals = readReferrals(tabOf(REFERRALS, lines), UTC)
  const forest = referralForest({
    pipeline: subject.pipeline,
    referrals,
    isPartial: options.isPartial ?? false,
  })
  return { ...subject, referrals, forest }
}
