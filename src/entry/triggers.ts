// Functions that Google calls by itself. Google stores their names in every installed trigger, so they must never change.

import { hourly } from '../app/jobs/hourly'
import { followEdit } from '../app/row/follow-edit'
import type { EditEvent } from '../google/edit-event'
import { fromEdit, fromTrigger } from '../google/run'

/** The hourly trigger. */
global.hourlyTouchline = () => fromTrigger(hourly)

/** The simple trigger for edits. */
global.onEdit = (event: EditEvent) => fromEdit(event, followEdit)
