// Selects a cell of the sheet beside the panel.
import { hear } from '../hear'
import type { Desk } from './desk'

/** What went wrong is said. */
export const showCell = (
  { server, messages }: Desk,
  tab: string,
  row: number,
  header: string,
): Promise<void> =>
  hear(
    server.show({ tab, row, header }),
    () => undefined,
    (problem) => messages.failed(problem),
  )
