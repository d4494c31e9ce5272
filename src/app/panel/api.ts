// The calls between panel and server, typed for both sides, so that a name that only one side has does not compile.
import type { Wording } from '../../core/words/first-words'
import type { AuditAnswer, AuditRequest } from '../set-up/audit'
import type { ReadingPage, ReadingRequest } from '../set-up/reading-page'
import type { SetUpOptions, SetUpReport } from '../set-up/set-up'
import type { WordingRequest } from '../set-up/switch-wording'
import type { Whereabouts } from '../sheet/copy-or-moved'
import type { PanelAnswer } from './answer'
import type { HeaderAnswer, HeaderQuestion } from './answer-header'
import type { ArchivePage, ArchiveRequest } from './archive'
import type { BatchTouch } from './batch-log'
import type { CampaignPage, EntryRequest } from './campaign-page'
import type { ColumnsRequest } from './change-columns'
import type { ExperimentChange } from './change-experiment'
import type { LinesRequest } from './change-lines'
import type { YearRequest } from './change-year'
import type { Checklist, ChecklistRequest } from './checklist'
import type { Checks, Mend } from './checks'
import type { Corrected, CorrectRequest } from './correct-touch'
import type { Court, CourtRequest } from './court'
import type { DaysOffChange, DaysOffPage } from './days-off'
import type { BatchDecided, DecideRequest } from './decide'
import type { DuplicatesPage } from './duplicates-page'
import type { EveningPage } from './evening-page'
import type { ExperimentsPage } from './experiments-page'
import type { FillRequest } from './fill-cell'
import type { FoundRow } from './find-row'
import type { ForgetRequest, Forgetting } from './forget'
import type { Health } from './health'
import type { HistoryPage, HistoryRequest } from './history-page'
import type { InsertedReport, InsertRequest, OfferedReports } from './insert-report'
import type { IncentiveRequest } from './keep-incentive'
import type { TimeRequest } from './keep-time'
import type { BatchAnswer, PutOffLine } from './log-batch'
import type { ManyLogged, ManyRequest } from './log-many'
import type { LogRequest, PanelLogged } from './log-touch'
import type { Merged, MergeRequest } from './merge-rows'
import type { RuleEffect } from './method-effect'
import type { NightPage } from './night-changes'
import type { NightUndone } from './night-undo'
import type { PanelRow, ShownRow } from './open-row'
import type { PackAnswer, PackRequest, PacksPage } from './packs'
import type { ParkedPage } from './parked-page'
import type { PeoplePage, PeopleRequest } from './people-page'
import type { PrepareRequest } from './prepare'
import type { ExampleMarks, ProfilePage, ProfileRequest } from './profile-page'
import type { AddRequest } from './quick-add'
import type { Report, ReportRequest } from './report-page'
import type { ReferralsReport } from './report-referrals'
import type { RuleChange, RulesPage, RuleTrial } from './rules-page'
import type { CellPlace } from './show-cell'
import type { SnoozeRequest } from './snooze'
import type { StopRequest } from './stop-doing'
import type { ShownBlock } from './time-blocks'
import type { TimePage } from './time-page'
import type { TodayPage } from './today-page'
import type { BatchRequest, BatchTakenBack } from './undo-batch'
import type { TakenBack, UndoRequest } from './undo-touch'
import type { PackTakenBack } from './write-pack'

/** What each public function receives, and what `ok` of its answer holds. */
export interface PanelCalls {
  panelHealth: { sent: undefined; ok: Health }
  /** Before set-up too: nothing is written. */
  panelReading: { sent: ReadingRequest; ok: ReadingPage }
  /** Before set-up too: nothing is written. */
  panelAudit: { sent: AuditRequest; ok: AuditAnswer }
  panelSetUp: { sent: SetUpOptions; ok: SetUpReport }
  /** After set-up: drop-downs and colours. False when they are there already. */
  panelLooks: { sent: undefined; ok: boolean }
  /** Without an id, the selected row. */
  panelRow: { sent: { readonly id?: string }; ok: PanelRow }
  panelLogTouch: { sent: LogRequest; ok: PanelLogged }
  panelToday: { sent: undefined; ok: TodayPage }
  /** The place Time: blocks, what is proven, what to ask about. */
  panelTime: { sent: undefined; ok: TimePage }
  /** Writes stretches of the timer or the calendar, or takes them back. */
  panelKeepTime: { sent: TimeRequest; ok: TimePage }
  /** Writes blocks, moves them or takes them back. */
  panelBlocks: {
    sent: { readonly add: readonly ShownBlock[]; readonly remove: readonly ShownBlock[] }
    ok: TimePage
  }
  /** Who comes on the next working day, and what is missing for it. */
  panelEvening: { sent: undefined; ok: EveningPage }
  /** Writes reasons for that day, and puts people off. */
  panelPrepare: { sent: PrepareRequest; ok: EveningPage }
  /** What was stopped, and whether anyone noticed. */
  panelStop: { sent: StopRequest; ok: TimePage }
  /** Touches of several persons, and lines put off. */
  panelLogBatch: {
    sent: { readonly touches: readonly BatchTouch[]; readonly putOff: readonly PutOffLine[] }
    ok: BatchAnswer
  }
  panelFill: { sent: FillRequest; ok: ShownRow }
  panelUndo: { sent: UndoRequest; ok: TakenBack }
  /** The day as ISO text; '' takes the snooze back. */
  panelSnooze: { sent: Omit<SnoozeRequest, 'day'> & { readonly day: string }; ok: ShownRow }
  /** Runs the night at once; how many people stand on Today comes back. */
  panelNight: { sent: undefined; ok: number }
  /** Removes Touchline; the user has confirmed. */
  panelFreezes: { sent: undefined; ok: string }
  panelRemove: { sent: undefined; ok: string }
  panelFind: { sent: string; ok: readonly FoundRow[] }
  /** Says that this spreadsheet is a copy or was moved; what follows comes back in words. */
  panelWhereabouts: { sent: Whereabouts; ok: string }
  /** Selects the cell of a problem; the tab comes back. */
  panelShow: { sent: CellPlace; ok: string }
  panelAdd: { sent: AddRequest; ok: PanelRow }
  /** What is still asked about columns. */
  panelAnswerHeader: { sent: HeaderAnswer; ok: readonly HeaderQuestion[] }
  /** The court or the clean-up sprint: figures and the next cards. */
  panelCourt: { sent: CourtRequest; ok: Court }
  panelDecide: { sent: DecideRequest; ok: BatchDecided }
  /** Whom something is sent to: the mailing list, the selected rows, the guests of an event. */
  panelPeople: { sent: PeopleRequest; ok: PeoplePage }
  /** One touch each of many people. */
  panelLogMany: { sent: ManyRequest; ok: ManyLogged }
  /** The year's calendar of reasons. */
  panelCampaign: { sent: undefined; ok: CampaignPage }
  /** The custom functions as formulas over this sheet. */
  panelFormulas: { sent: undefined; ok: OfferedReports }
  /** Writes one of them on a tab of its own. */
  panelInsertReport: { sent: InsertRequest; ok: InsertedReport }
  /** A report of the place More, as facts. */
  panelReport: { sent: ReportRequest; ok: Report }
  /** Writes the year's target, or an answer of its review; the year as it is then comes back. */
  panelYear: { sent: YearRequest; ok: Report }
  /** Adds an item of the library or an event, or takes it out again; the year as it is then comes back. */
  panelLibrary: { sent: EntryRequest; ok: CampaignPage }
  /** The profile, and what the customers marked good propose. */
  panelProfile: { sent: { readonly marks: ExampleMarks }; ok: ProfilePage }
  /** Adds a criterion, or takes it out; the profile as it is then comes back. */
  panelProfileLine: { sent: ProfileRequest; ok: ProfilePage }
  /** Changes lines of a tab that the panel edits; with the report that it asks for, else null. */
  panelLines: { sent: LinesRequest; ok: Report | null }
  /** Adds columns on demand, or takes them back. */
  panelColumns: { sent: ColumnsRequest; ok: Report }
  /** The steps of one row; with changes, after they are ticked. */
  panelChecklist: { sent: ChecklistRequest; ok: Checklist }
  /** The numbers of the method. */
  panelRules: { sent: undefined; ok: RulesPage }
  /** What another number would change; nothing is written. */
  panelRuleEffect: { sent: RuleTrial; ok: RuleEffect }
  /** Changes a number, or takes a change back. */
  panelRule: { sent: RuleChange; ok: RulesPage }
  /** Days off and holidays, and what stands in the days to come. */
  panelDaysOff: { sent: undefined; ok: DaysOffPage }
  panelChangeDaysOff: { sent: DaysOffChange; ok: DaysOffPage }
  /** What each experiment shows so far. */
  panelExperiments: { sent: undefined; ok: ExperimentsPage }
  /** Starts an experiment, stops it, or takes either back. */
  panelExperiment: { sent: ExperimentChange; ok: ExperimentsPage }
  /** The method of this sheet as a pack, and the packs that can be taken back. */
  panelPacks: { sent: undefined; ok: PacksPage }
  /** What a pack would change, which writes nothing; or the pack applied. */
  panelPack: { sent: PackRequest; ok: PackAnswer }
  panelUndoPack: { sent: { readonly batch: string }; ok: PackTakenBack }
  /** How blunt the words are; with a wording, they are so from now on. */
  panelWording: { sent: WordingRequest; ok: Wording }
  /** Who is parked, and until when. */
  panelParked: { sent: undefined; ok: ParkedPage }
  /** What forgetting a person would erase; with the name, it is erased. */
  panelForget: { sent: ForgetRequest; ok: Forgetting }
  /** Rows that are likely there twice. */
  panelDuplicates: { sent: undefined; ok: DuplicatesPage }
  /** Makes one row of two. */
  panelMerge: { sent: MergeRequest; ok: Merged }
  /** A person's whole history, a page at a time. */
  panelHistory: { sent: HistoryRequest; ok: HistoryPage }
  /** Corrects a touch, or takes it out. */
  panelCorrect: { sent: CorrectRequest; ok: Corrected }
  /** What no night looks at, and how near the sheet is to its limits. */
  panelChecks: { sent: undefined; ok: Checks }
  /** Mends one of them. */
  panelMend: { sent: Mend; ok: Checks }
  /** What the last night changed, and why. */
  panelNightChanges: { sent: undefined; ok: NightPage }
  /** Takes the last night back. */
  panelNightUndo: { sent: undefined; ok: NightUndone }
  /** Touches older than a year: how many, as a file, out of the log, or back. */
  panelArchive: { sent: ArchiveRequest; ok: ArchivePage }
  /** Promises an incentive for a referral, or marks one as paid or thanked; the referrals as they are then come back. */
  panelIncentive: { sent: IncentiveRequest; ok: ReferralsReport }
  panelUndoBatch: { sent: BatchRequest; ok: BatchTakenBack }
}

/** The name of a public function. */
export type PanelCall = keyof PanelCalls
/** What a public function receives. */
export type Sent<Name extends PanelCall> = PanelCalls[Name]['sent']
/** What a public function answers. */
export type AnswerTo<Name extends PanelCall> = PanelAnswer<PanelCalls[Name]['ok']>
