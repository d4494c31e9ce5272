// The columns that set-up adds to a pipeline with a decision date of its own, in their order.

export const OWN_HEADERS = [
  'Touchline ID',
  'Will they buy?',
  'Promised',
  'Benched',
  'Wake on',
  'On notice since',
  'Fit',
  'Verdict',
  'Next touch',
  'By',
]
