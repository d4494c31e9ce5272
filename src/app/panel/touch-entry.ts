// A touch that somebody logs for a row: the entry it becomes, and what it counts as.

import { touchClassifier } from '../../core/touches/classify'
import { keyOf, type TouchEntry } from '../../core/touches/log-entry'
import { minuteOf } from '../sheet/clock'
import type { PipelineSheet, RulesSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** What is sent: a touch of the row with this id. */
export interface TouchRequest extends Omit<TouchEntry, 'touchId' | 'moment'> {
  /** The same however often the request is sent: a touch that may have been saved already is not saved twice. */
  readonly key?: string
}

/** The touch as a line of the log, by the sheet's clock; its id is made from the request's key, where it has one. */
export function entryOf(
  ports: Pick<Ports, 'workbook' | 'clock' | 'ids'>,
  { pipeline }: PipelineSheet,
  row: number,
  { key, ...said }: TouchRequest,
): TouchEntry {
  return {
    ...said,
    touchId: key === undefined ? ports.ids.next() : keyOf(`panel ${key}`),
    moment: minuteOf(ports),
    name: said.name ?? pipeline.personName(row),
    owner: said.owner ?? pipeline.textAt('owner', row),
  }
}

export const bitsOf = ({ book }: RulesSheet, entry: TouchEntry): number => touchClassifier(book)(entry)
