// What Google calls by itself. The names are stored by Google in every installed trigger: they never change.

import { hourly } from '../app/night/night'
import { followEdit } from '../app/row/follow-edit'
import type { EditEvent } from '../google/edit-event'
import { fromEdit, fromTrigger } from '../google/run'

/** The one hourly trigger. */
global.hourlyTouchline = () => fromTrigger(hourly)

/** Simple trigger: a user typed. */
global.onEdit = (event: EditEvent) => fromEdit(event, followEdit)
