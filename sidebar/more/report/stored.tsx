// A report that is changed while it is shown: asked for when it is opened; what went wrong is said, with another try.
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { ReportName } from '../../../src/app/panel/report-page'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import type { FactsOf } from './report'
import { ReportStore } from './report-store'
import { WORDS } from './words'

interface StoredProps<Name extends ReportName> {
  readonly desk: Desk
  readonly of: Name
  readonly children: (facts: FactsOf<Name>, store: ReportStore<Name>) => ComponentChildren
}

export function StoredReport<Name extends ReportName>({ desk, of, children }: StoredProps<Name>) {
  const store = useMemo(() => new ReportStore(desk, of), [desk, of])
  const { facts, trouble, isSaving } = useStore(store)
  useEffect(() => store.load(), [store])
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  if (!facts) return <p role="status">{WORDS.loading}</p>
  return <div aria-busy={isSaving}>{children(facts, store)}</div>
}
