// Texts of the demo's two owners, who sell sensors that watch over stock.

export const OWNERS = ['Robin Ellery', 'Sam Okonjo'] as const
export const SOURCES = ['Trade fair', 'Website', 'Webinar', 'Cold call', 'Partner'] as const

/** Reasons that benefit the person. */
export const REASONS = [
  'New rule on cold-store records from next quarter',
  'How a bakery of their size cut spoilage by 18 %',
  'Prices rise next month: order at the old one',
  'Sensor that survives wash-down, asked for last time',
  'Checklist for the next hygiene inspection',
  'Figures for their own stock room, as promised',
  'Invitation to see it running at a neighbour’s',
  'Insurance rebate for logged temperatures',
  'Answer to their question on battery life',
  'A supplier who delivers pallets on Saturdays',
] as const

/** Reasons that benefit nobody but the caller: saved, not counted (V1). */
export const EMPTY_REASONS = ['Checking in', 'Just touching base', 'Following up', ''] as const

export const ITEMS = ['Spring price list', 'Cold-chain bulletin', 'Inspection checklist'] as const

export const NOTES = [
  'Asked for two references',
  'Wants it to work with their scanners',
  'Their budget is set in the autumn',
  'Technical lead joins next time',
  'Prefers calls before ten',
  '',
  '',
  '',
] as const

export const NEXT_STEPS = [
  'Send the offer',
  'Book the demo',
  'Ask for the decision date',
  'Find the buyer',
  '',
] as const
