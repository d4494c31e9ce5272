// The JSON results of the bundle's set-up and night.

export interface Audit {
  readonly rows: number
  readonly open: number
  readonly verdicts: Verdicts
  readonly claimed: number
  readonly surviving: number
  /** The currency of these sums where there are several, else ''; what is in others stands beside. */
  readonly code: string
  readonly beside: readonly { readonly code: string; readonly claimed: number; readonly surviving: number }[]
  readonly survivingRows: number
  readonly unvalued: number
}

export const VERDICTS = ['New', 'Keep', 'Notice', 'Purge'] as const
export type Verdict = (typeof VERDICTS)[number]
export type Verdicts = Readonly<Record<Verdict, number>>

export interface Problem {
  readonly tab: string
  readonly row: number
  readonly header: string
  readonly text: string
}

export interface TodayItem {
  readonly order: number
  readonly name: string
  readonly company: string
  readonly by: string
  readonly why: string
  readonly ask: string
  readonly due: string
  readonly verdict: string
  readonly owner: string
}

export interface ReadStage {
  readonly word: string
  readonly kind: 'open' | 'won' | 'lost' | null
  readonly rows: number
  readonly from: string
}

export interface ProposedColumn {
  readonly field: string
  readonly label: string
  readonly header: string
  readonly samples: readonly string[]
  readonly why: string
  readonly reason: string
}

/** The report How I read your sheet. */
export interface SheetReading {
  readonly tab: string
  readonly rows: number
  readonly matched: Readonly<
    Record<string, { readonly header: string; readonly pass: string; readonly samples: readonly string[] }>
  >
  readonly proposed: readonly ProposedColumn[]
  readonly unused: readonly {
    readonly header: string
    readonly holds: string
    readonly what: string
    readonly samples: readonly string[]
  }[]
  readonly missing: readonly { readonly field: string; readonly follows: string }[]
  readonly stages: readonly ReadStage[]
  readonly order: {
    readonly dates: string
    readonly amounts: string
    readonly from: { readonly dates: string; readonly amounts: string }
  }
  readonly skipped: readonly { readonly row: number; readonly why: string }[]
  readonly people: readonly {
    readonly key: string
    readonly shown: string
    readonly rows: readonly number[]
    readonly names: readonly string[]
  }[]
  readonly problems: readonly Problem[]
  readonly questions: {
    readonly columns: readonly ProposedColumn[]
    readonly stages: readonly ReadStage[]
    readonly order: readonly {
      readonly what: 'days' | 'amounts'
      readonly headers: readonly string[]
      readonly samples: readonly string[]
      readonly taken: string
    }[]
  }
}

export interface SetUpReport {
  readonly tab: string
  readonly matched: Readonly<Record<string, string>>
  readonly stages: readonly ReadStage[]
  readonly reading: SheetReading
  readonly unsure: readonly string[]
  readonly audit: Audit
  readonly problems: readonly Problem[]
  readonly messages: readonly string[]
}

export interface NightReport {
  /** Days since 1970-01-01. */
  readonly today: number
  readonly audit: Audit
  readonly items: readonly TodayItem[]
  /** People who are due but beyond the day's capacity. */
  readonly left: number
  readonly problems: readonly Problem[]
}

/** What a run of the hourly trigger did. */
export interface HourReport {
  readonly night: NightReport | null
}

/** The report with what may be answered, as the dialog of set-up gets it. */
export interface ReadingPage {
  readonly reading: SheetReading
  /** Tabs that could be the pipeline, the likeliest first. */
  readonly tabs: readonly string[]
}
