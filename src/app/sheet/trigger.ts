// The hourly trigger.

/** Function that it calls. Google stores the name in installed triggers, so it must never change. */
export const HANDLER = 'hourlyTouchline'
