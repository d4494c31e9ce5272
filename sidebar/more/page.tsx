// The page of a tool, once it is there; what went wrong is said, with another try.
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Desk } from '../frame/desk'
import { useStore } from '../frame/store'
import { Trouble } from '../frame/trouble'
import type { PageStore } from './page-store'

/** What the parts of such a page are given. */
export interface PartProps<Page> {
  readonly desk: Desk
  readonly store: PageStore<Page>
  readonly page: Page
}

interface PageProps<Page> {
  readonly store: PageStore<Page>
  /** Said while the page is awaited. */
  readonly loading: string
  readonly children: (page: Page) => ComponentChildren
}

export function StoredPage<Page>({ store, loading, children }: PageProps<Page>) {
  const { page, trouble } = useStore(store)
  useEffect(() => store.load(), [store])
  if (trouble !== '') return <Trouble text={trouble} again={() => store.load()} />
  return page ? children(page) : <p role="status">{loading}</p>
}
