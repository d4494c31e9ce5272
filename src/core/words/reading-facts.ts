// What the report How I read your sheet says of columns, as codes.

/** What most filled cells of a column are. `words`: few, that come again; `text`: anything else. `table`: another one. */
export type Holds =
  | 'days'
  | 'money'
  | 'numbers'
  | 'addresses'
  | 'phones'
  | 'words'
  | 'boxes'
  | 'text'
  | 'nothing'
  | 'table'

/**
 * Why a column is proposed: `several` have equally good headers, parts of its header's `words` point to the field, or its
 * `cells` do.
 */
export type ProposalReason = 'several' | 'words' | 'cells'

/** A meaning that no column has, where something follows from that. `contact`: neither e-mail nor phone. */
export type MissingMeaning =
  | 'created'
  | 'value'
  | 'decision'
  | 'stage'
  | 'stageByDays'
  | 'owner'
  | 'lastActivity'
  | 'contact'

/**
 * Why a line with content is no row. `nobody`: nothing in it says who or what it is. `header`: it repeats the header.
 * `heading`: it heads a section. `total`: it sums lines up. `line`: it is drawn, as by =====. `conflict`: a mark left by
 * merging two versions of a file. `footer`: an export's last lines. `table`: another table's headers;
 * `below`: its lines.
 */
export type SkipReason =
  | 'nobody'
  | 'header'
  | 'heading'
  | 'total'
  | 'line'
  | 'conflict'
  | 'footer'
  | 'table'
  | 'below'

/** A language's wording of the report. */
export interface ReadingWords {
  /** What follows from a meaning that was not found. */
  readonly missing: Readonly<Record<MissingMeaning, string>>
  readonly holds: Readonly<Record<Holds, string>>
  readonly proposed: Readonly<Record<ProposalReason, string>>
  readonly skipped: Readonly<Record<SkipReason, string>>
  /** How days and amounts may be read, as Rules keeps them and as they are shown. */
  readonly orders: Readonly<Record<'days' | 'amounts', Readonly<Record<string, string>>>>
}
