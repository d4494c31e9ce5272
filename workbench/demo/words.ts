// Texts of the demo's two owners, who sell sensors that watch over stock.

export const OWNERS = ['Robin Ellery', 'Sam Okonjo'] as const
export const SOURCES = ['Trade fair', 'Website', 'Webinar', 'Cold call', 'Partner'] as const

/** Reasons that benefit the person, made for them. */
export const REASONS = [
  'Sensor that survives wash-down, asked for last time',
  'Figures for their own stock room, as promised',
  'Answer to their question on battery life',
  'A supplier who delivers pallets on Saturdays',
  'Plan for fitting it without closing the room',
  'Name of the insurer who takes logged temperatures',
  'What the pilot at their neighbour’s cost, to the hour',
  'A form that halves their weekly check',
] as const

/** An item of their library: what it is, how it helps, and for whom: a header of the pipeline and a word its cell holds. */
export type LibraryItem = readonly [item: string, reason: string, field: string, word: string]

/** What is meant for few stands before what is meant for many. */
export const LIBRARY: readonly LibraryItem[] = [
  ['Loan of two sensors', 'Two sensors on loan for a week, sent back by post', 'Stage', 'New lead'],
  [
    'Two-page contract',
    'The contract is two pages now: their lawyer reads it over a coffee',
    'Stage',
    'Negotiation',
  ],
  ['Spoilage at a bakery', 'How a bakery of their size cut spoilage by 18 %', 'Company', 'Bak'],
  ['Spoilage at a bakery', 'How a bakery of their size cut spoilage by 18 %', 'Company', 'Backwaren'],
  [
    'Butter line',
    'A dairy like theirs found the warm spot in its butter store in one night',
    'Company',
    'Dairy',
  ],
  [
    'Butter line',
    'A dairy like theirs found the warm spot in its butter store in one night',
    'Company',
    'Molkerei',
  ],
  [
    'Butter line',
    'A dairy like theirs found the warm spot in its butter store in one night',
    'Company',
    'Fromages',
  ],
  ['Buffet rule', 'The new rule on cooked food in display cases, on one page', 'Company', 'Kitchens'],
  ['Buffet rule', 'The new rule on cooked food in display cases, on one page', 'Company', 'Feinkost'],
  ['Buffet rule', 'The new rule on cooked food in display cases, on one page', 'Company', 'Traiteur'],
  ['Berry season', 'What a late lorry of berries costs, hour by hour', 'Company', 'Foods'],
  ['Vaccine log', 'A log that inspectors of vaccine stores accept as it is', 'Company', 'Laborator'],
  ['Vaccine log', 'A log that inspectors of vaccine stores accept as it is', 'Company', 'Labore'],
  ['Power cut', 'What a power cut of four hours does to a medicine fridge', 'Company', 'Pharmac'],
  ['Power cut', 'What a power cut of four hours does to a medicine fridge', 'Company', 'Apotheken'],
  ['Ward fridge', 'One screen for all ward fridges: a clinic saves the morning round', 'Company', 'Clini'],
  ['Night freight', 'Alarm by text when a trailer warms up at night, free for a month', 'Company', 'Freight'],
  [
    'Night freight',
    'Alarm by text when a trailer warms up at night, free for a month',
    'Company',
    'Spedition',
  ],
  [
    'Night freight',
    'Alarm by text when a trailer warms up at night, free for a month',
    'Company',
    'Transports',
  ],
  ['Loading bay', 'Figures from a loading bay like theirs: 40 minutes saved a day', 'Company', 'Logisti'],
  [
    'Door curtain',
    'What a strip curtain saves in a cold store, measured over a summer',
    'Company',
    'Cold Storage',
  ],
  ['Door curtain', 'What a strip curtain saves in a cold store, measured over a summer', 'Company', 'Froid'],
  [
    'Humidity and resin',
    'Measured: what ten per cent of humidity does to a resin store',
    'Company',
    'Plasti',
  ],
  [
    'Humidity and resin',
    'Measured: what ten per cent of humidity does to a resin store',
    'Company',
    'Kunststoffe',
  ],
  [
    'Drift',
    'A calibration every second year in place of every year: the norm allows it',
    'Company',
    'Instruments',
  ],
  [
    'Drift',
    'A calibration every second year in place of every year: the norm allows it',
    'Company',
    'Messtechnik',
  ],
  ['Old price', 'Prices rise next month: an offer of today keeps the old one', 'Stage', 'Proposal'],
  ['Visit to a neighbour', 'Invitation to see it running two streets away', 'Stage', 'Demo'],
  ['Winter check', 'The check of their sensors is free this month', 'Stage', 'Won'],
  ['Waste rebate', 'A rebate on waste that most works in the region never ask for', '', ''],
  ['Inspection checklist', 'Checklist for the next hygiene inspection', '', ''],
  ['Insurance rebate', 'Insurance rebate for logged temperatures', '', ''],
]

/** What matters to a person, in one line; no line is about two people. */
export const ABOUT = [
  'Rows at the club; never on Thursdays after four',
  'Two sites; the older one is her worry',
  'Was burnt by a supplier who went bust',
  'Wants to retire in two years and leave it tidy',
  'Reads figures first, brochures never',
  'Her father built the first cold room',
  'Answers by text within minutes, by mail never',
  'New in the job since spring; wants a quick win',
  'Three children, drives to school until half past eight',
  'Trained as a chemist: likes to be asked about resin',
  'Hates to be sold to; likes to be shown',
  'Decides with her sister, who keeps the books',
  'Plays the cello; asks how things sound',
  'Lost a lorry of berries last July',
  'Wants to be the first in town to have it',
  'Speaks softly, means it',
  'Prefers a walk through the hall to a meeting',
  'Football on Mondays; good mood on Tuesdays after a win',
  'Owns the building, rents out the ground floor',
  'Has an inspector coming in the spring',
  'Grows tomatoes and gives them away',
  'Counts in pallets, not in money',
  'Never signs in December',
  'Wants everything on one page',
  'Her warehouse lead decides, she signs',
  'Runs marathons; call before ten',
  'Collects old thermometers',
  'Is proud of zero complaints since 2019',
  'Asked twice about battery life',
  'Wants to know who picks up the phone at night',
  'Knows everybody at the trade association',
  'Takes the train: calls go well at seven',
  'Started as an apprentice in the same hall',
  'Never buys without a reference from the region',
  'Likes short calls and keeps what he says',
  'Moves house in the summer',
] as const

export const NOTES = [
  'Asked for two references',
  'Wants it to work with their scanners',
  'Their budget is set in the autumn',
  'Technical lead joins next time',
  'Prefers calls before ten',
  '“If it saves one lorry a year, it pays.”',
  'Will ask her accountant',
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
