// The evening's preparation: whose reason is still to be found, and the minutes for each person (T8).

/**
 * T8: what to prepare tonight for the next working day.
 * @param due its list, in its order and cut at capacity; a blank reason is still to be found
 * @param minutes `T8.minutes`
 * @returns `minutesEach` so that all fit into the minutes; NaN with nobody due
 */
export function eveningOf<Due extends { readonly reason: string }>(
  due: readonly Due[],
  minutes: number,
): { readonly wanting: readonly Due[]; readonly minutesEach: number } {
  return {
    wanting: due.filter(({ reason }) => reason === ''),
    minutesEach: due.length === 0 ? Number.NaN : minutes / due.length,
  }
}
