// The steps of the January review.

/** The steps of the review in order: its questions, the target, and two things to look at. */
export const STEPS = ['wasted', 'why', 'who', 'stop', 'by when', 'target', 'profile', 'clean'] as const
export type Step = (typeof STEPS)[number]
