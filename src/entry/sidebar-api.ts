// Functions that the panel calls. Each name is a public endpoint: arguments are validated, results are JSON.

import { answerHeader } from '../app/panel/answer-header'
import { archive } from '../app/panel/archive'
import { campaignPage, changeLibrary } from '../app/panel/campaign-page'
import { changeColumns } from '../app/panel/change-columns'
import { changeExperiment } from '../app/panel/change-experiment'
import { changeOwnLines } from '../app/panel/change-lines'
import { changeYear } from '../app/panel/change-year'
import { checklist } from '../app/panel/checklist'
import { mend, panelChecks } from '../app/panel/checks'
import { correctTouch } from '../app/panel/correct-touch'
import { openCourt } from '../app/panel/court'
import { changeDaysOff, daysOffPage } from '../app/panel/days-off'
import { decideRows } from '../app/panel/decide'
import { duplicatesPage } from '../app/panel/duplicates-page'
import { eveningPage } from '../app/panel/evening-page'
import { experimentsPage } from '../app/panel/experiments-page'
import { fillCell } from '../app/panel/fill-cell'
import { findRows } from '../app/panel/find-row'
import { forgetPerson } from '../app/panel/forget'
import { panelHealth } from '../app/panel/health'
import { historyPage } from '../app/panel/history-page'
import { insertReport, offeredReports } from '../app/panel/insert-report'
import { keepIncentive } from '../app/panel/keep-incentive'
import { keepTime } from '../app/panel/keep-time'
import { logBatch } from '../app/panel/log-batch'
import { logMany } from '../app/panel/log-many'
import { logTouch } from '../app/panel/log-touch'
import { mergeRows } from '../app/panel/merge-rows'
import { nightPage } from '../app/panel/night-changes'
import { nightFromPanel } from '../app/panel/night-now'
import { undoNight } from '../app/panel/night-undo'
import { panelRow } from '../app/panel/open-row'
import { packsPage, usePack } from '../app/panel/packs'
import { parkedPage } from '../app/panel/parked-page'
import { peoplePage } from '../app/panel/people-page'
import { planBlocks } from '../app/panel/plan-blocks'
import { prepare } from '../app/panel/prepare'
import { changeProfile, profilePage } from '../app/panel/profile-page'
import { quickAdd } from '../app/panel/quick-add'
import { reportPage } from '../app/panel/report-page'
import { changeRule, ruleEffect, rulesPage } from '../app/panel/rules-page'
import { showCell } from '../app/panel/show-cell'
import { snooze } from '../app/panel/snooze'
import { stopDoing } from '../app/panel/stop-doing'
import { timePage } from '../app/panel/time-page'
import { todayPage } from '../app/panel/today-page'
import { undoBatch } from '../app/panel/undo-batch'
import { undoTouch } from '../app/panel/undo-touch'
import { undoPack } from '../app/panel/write-pack'
import { audit } from '../app/set-up/audit'
import { readingPage } from '../app/set-up/reading-page'
import { removeNow, whatFreezes } from '../app/set-up/remove'
import { setUp } from '../app/set-up/set-up'
import { switchWording } from '../app/set-up/switch-wording'
import { settleWhereabouts } from '../app/sheet/copy-or-moved'
import { giveLooks } from '../app/sheet/give-looks'
import { checkedBy, fromPanel } from '../google/run'
import {
  addRequest,
  fillRequest,
  findRequest,
  headerRequest,
  logRequest,
  placeRequest,
  rowRequest,
  snoozeRequest,
  undoRequest,
  whereaboutsRequest,
} from '../google/wire'
import { batchRequest } from '../google/wire-batch'
import { archiveRequest, mendRequest } from '../google/wire-care'
import { contextZone } from '../google/wire-context'
import { courtRequest, decideRequest, undoBatchRequest } from '../google/wire-court'
import { daysOffRequest } from '../google/wire-days-off'
import { experimentRequest } from '../google/wire-experiment'
import { checklistRequest, columnsRequest, linesRequest } from '../google/wire-lines'
import { packBackRequest, packRequest } from '../google/wire-packs'
import { entryRequest, incentiveRequest, manyRequest, peopleRequest } from '../google/wire-people'
import { correctRequest, forgetRequest, historyRequest, mergeRequest } from '../google/wire-person'
import { profileLineRequest, profileRequest } from '../google/wire-profile'
import { insertRequest, reportRequest } from '../google/wire-report'
import { ruleRequest, trialRequest, wordingRequest } from '../google/wire-rules'
import { auditRequest, readingRequest, setUpRequest } from '../google/wire-set-up'
import { blocksRequest, prepareRequest, stopRequest, timeRequest } from '../google/wire-time'
import { yearRequest } from '../google/wire-year'

/** The state of the sheet: set up or not, the last night, the figures. */
global.panelHealth = () => fromPanel<'panelHealth'>((ports) => panelHealth(ports))

/** The report How I read your sheet, before set-up too; nothing is written. */
global.panelReading = (request: unknown) =>
  fromPanel<'panelReading'>(checkedBy(readingRequest, request, readingPage))

/** What Touchline would say of a sheet, before set-up too; nothing is written. */
global.panelAudit = (request: unknown) => fromPanel<'panelAudit'>(checkedBy(auditRequest, request, audit))

/** Sets Touchline up, or anew, by the answers of the report. */
global.panelSetUp = (request: unknown) => fromPanel<'panelSetUp'>(checkedBy(setUpRequest, request, setUp))

/** Gives a sheet that was set up its drop-downs and colours. */
global.panelLooks = () => fromPanel<'panelLooks'>((ports) => giveLooks(ports))

/** Runs the night at once. */
global.panelNight = () => fromPanel<'panelNight'>(nightFromPanel)

/** What becomes of formulas with Touchline's functions when it is removed; nothing is written. */
global.panelFreezes = () => fromPanel<'panelFreezes'>(whatFreezes)

/** Removes Touchline from the sheet. */
global.panelRemove = () => fromPanel<'panelRemove'>(removeNow)

/** Opens the row with the request's id, or the selected one. */
global.panelRow = (request: unknown) => fromPanel<'panelRow'>(checkedBy(rowRequest, request, panelRow))

/** Logs a touch of one row, with cells to fill. */
global.panelLogTouch = (request: unknown) =>
  fromPanel<'panelLogTouch'>(checkedBy(logRequest, request, logTouch), contextZone(request))

/** The list of Today, with all that call mode shows of its persons. */
global.panelToday = () => fromPanel<'panelToday'>((ports) => todayPage(ports))

/** The place Time: blocks, what is proven, what to ask about. */
global.panelTime = () => fromPanel<'panelTime'>((ports) => timePage(ports))

/** Writes stretches of time, or takes them back. */
global.panelKeepTime = (request: unknown) =>
  fromPanel<'panelKeepTime'>(checkedBy(timeRequest, request, keepTime))

/** Writes blocks, moves them or takes them back. */
global.panelBlocks = (request: unknown) =>
  fromPanel<'panelBlocks'>(checkedBy(blocksRequest, request, planBlocks))

/** Who comes on the next working day, and what is missing for it. */
global.panelEvening = () => fromPanel<'panelEvening'>((ports) => eveningPage(ports))

/** Writes reasons for that day, and puts people off. */
global.panelPrepare = (request: unknown) =>
  fromPanel<'panelPrepare'>(checkedBy(prepareRequest, request, prepare))

/** What was stopped, and whether anyone noticed. */
global.panelStop = (request: unknown) => fromPanel<'panelStop'>(checkedBy(stopRequest, request, stopDoing))

/** Logs touches of several persons at once, each by its key. */
global.panelLogBatch = (request: unknown) =>
  fromPanel<'panelLogBatch'>(checkedBy(batchRequest, request, logBatch))

/** Fills in one cell of a row. */
global.panelFill = (request: unknown) =>
  fromPanel<'panelFill'>(checkedBy(fillRequest, request, fillCell), contextZone(request))

/** Undoes a logged touch. */
global.panelUndo = (request: unknown) =>
  fromPanel<'panelUndo'>(checkedBy(undoRequest, request, undoTouch), contextZone(request))

/** Puts a row's next touch off to a day, or undoes that. */
global.panelSnooze = (request: unknown) =>
  fromPanel<'panelSnooze'>(checkedBy(snoozeRequest, request, snooze), contextZone(request))

/** Finds rows by a part of name, company, e-mail or phone. */
global.panelFind = (text: unknown) => fromPanel<'panelFind'>(checkedBy(findRequest, text, findRows))

/** Adds a person at the end of the pipeline. */
global.panelAdd = (request: unknown) => fromPanel<'panelAdd'>(checkedBy(addRequest, request, quickAdd))

/** Says which column a lost one is now, and judges all rows again. */
global.panelAnswerHeader = (request: unknown) =>
  fromPanel<'panelAnswerHeader'>(checkedBy(headerRequest, request, answerHeader))
/** Says whether a spreadsheet with another id is a copy or was moved. */
global.panelWhereabouts = (answer: unknown) =>
  fromPanel<'panelWhereabouts'>(checkedBy(whereaboutsRequest, answer, settleWhereabouts))

/** Selects the cell of a problem. */
global.panelShow = (place: unknown) => fromPanel<'panelShow'>(checkedBy(placeRequest, place, showCell))

/** Opens the court: how many rows are accused, what they claim, and the next cards. */
global.panelCourt = (request: unknown) => fromPanel<'panelCourt'>(checkedBy(courtRequest, request, openCourt))

/** Decides on rows of the court or of the clean-up sprint. */
global.panelDecide = (request: unknown) =>
  fromPanel<'panelDecide'>(checkedBy(decideRequest, request, decideRows))

/** Takes a batch of decisions back. */
global.panelUndoBatch = (request: unknown) =>
  fromPanel<'panelUndoBatch'>(checkedBy(undoBatchRequest, request, undoBatch))

/** Whom something is sent to: the mailing list, the selected rows, or the guests of an event. */
global.panelPeople = (request: unknown) =>
  fromPanel<'panelPeople'>(checkedBy(peopleRequest, request, peoplePage))

/** Logs one touch each of many people. */
global.panelLogMany = (request: unknown) =>
  fromPanel<'panelLogMany'>(checkedBy(manyRequest, request, logMany), contextZone(request))

/** Changes lines of a tab that the panel edits. */
global.panelLines = (request: unknown) =>
  fromPanel<'panelLines'>(checkedBy(linesRequest, request, changeOwnLines))

/** Adds columns on demand, or takes them back. */
global.panelColumns = (request: unknown) =>
  fromPanel<'panelColumns'>(checkedBy(columnsRequest, request, changeColumns))

/** The steps of one row; with changes, after they are ticked. */
global.panelChecklist = (request: unknown) =>
  fromPanel<'panelChecklist'>(checkedBy(checklistRequest, request, checklist))

/** The numbers of the method. */
global.panelRules = () => fromPanel<'panelRules'>(rulesPage)

/** What another number would change; nothing is written. */
global.panelRuleEffect = (request: unknown) =>
  fromPanel<'panelRuleEffect'>(checkedBy(trialRequest, request, ruleEffect))

/** Changes a number, or takes a change back. */
global.panelRule = (request: unknown) => fromPanel<'panelRule'>(checkedBy(ruleRequest, request, changeRule))

/** Days off and holidays, and what stands in the days to come. */
global.panelDaysOff = () => fromPanel<'panelDaysOff'>(daysOffPage)

/** Adds days off and holidays, or takes them out. */
global.panelChangeDaysOff = (request: unknown) =>
  fromPanel<'panelChangeDaysOff'>(checkedBy(daysOffRequest, request, changeDaysOff))

/** What each experiment shows so far. */
global.panelExperiments = () => fromPanel<'panelExperiments'>(experimentsPage)

/** Starts an experiment, stops it, or takes either back. */
global.panelExperiment = (request: unknown) =>
  fromPanel<'panelExperiment'>(checkedBy(experimentRequest, request, changeExperiment))

/** How blunt the words are; with a wording, they are so from now on. */
global.panelWording = (request: unknown) =>
  fromPanel<'panelWording'>(checkedBy(wordingRequest, request, switchWording))

/** The year's calendar of reasons. */
global.panelCampaign = () => fromPanel<'panelCampaign'>((ports) => campaignPage(ports))

/** The custom functions as formulas over this sheet. */
global.panelFormulas = () => fromPanel<'panelFormulas'>((ports) => offeredReports(ports))

/** Writes a custom function as a formula on a tab of its own. */
global.panelInsertReport = (request: unknown) =>
  fromPanel<'panelInsertReport'>(checkedBy(insertRequest, request, insertReport))

/** A report of the place More. */
global.panelReport = (request: unknown) =>
  fromPanel<'panelReport'>(checkedBy(reportRequest, request, reportPage))

/** Writes the year's target, or an answer of its review. */
global.panelYear = (request: unknown) => fromPanel<'panelYear'>(checkedBy(yearRequest, request, changeYear))

/** Adds an item of the library or an event, or takes it out again. */
global.panelLibrary = (request: unknown) =>
  fromPanel<'panelLibrary'>(checkedBy(entryRequest, request, changeLibrary))

/** The profile, and what the customers marked good propose. */
global.panelProfile = (request: unknown) =>
  fromPanel<'panelProfile'>(checkedBy(profileRequest, request, profilePage))

/** Adds a criterion to the profile, or takes it out. */
global.panelProfileLine = (request: unknown) =>
  fromPanel<'panelProfileLine'>(checkedBy(profileLineRequest, request, changeProfile))

/** A person's whole history, a page at a time. */
global.panelHistory = (request: unknown) =>
  fromPanel<'panelHistory'>(checkedBy(historyRequest, request, historyPage))

/** Corrects a touch of the history, or takes it out. */
global.panelCorrect = (request: unknown) =>
  fromPanel<'panelCorrect'>(checkedBy(correctRequest, request, correctTouch))

/** Who is parked: since when, why, and until when. */
global.panelParked = () => fromPanel<'panelParked'>((ports) => parkedPage(ports))

/** What forgetting a person would erase; with the name typed, erases it. */
global.panelForget = (request: unknown) =>
  fromPanel<'panelForget'>(checkedBy(forgetRequest, request, forgetPerson))

/** Rows that are likely there twice. */
global.panelDuplicates = () => fromPanel<'panelDuplicates'>((ports) => duplicatesPage(ports))

/** Makes one row of two. */
global.panelMerge = (request: unknown) => fromPanel<'panelMerge'>(checkedBy(mergeRequest, request, mergeRows))
/** What no night looks at, and how near the sheet is to its limits. */
global.panelChecks = () => fromPanel<'panelChecks'>(panelChecks)

/** Mends one of these. */
global.panelMend = (what: unknown) => fromPanel<'panelMend'>(checkedBy(mendRequest, what, mend))

/** What the last night changed. */
global.panelNightChanges = () => fromPanel<'panelNightChanges'>(nightPage)

/** Takes the last night back. */
global.panelNightUndo = () => fromPanel<'panelNightUndo'>(undoNight)

/** Touches older than a year, which may leave the log for a file. */
global.panelArchive = (request: unknown) =>
  fromPanel<'panelArchive'>(checkedBy(archiveRequest, request, archive))
/** The method of this sheet as a pack. */
global.panelPacks = () => fromPanel<'panelPacks'>((ports) => packsPage(ports))

/** What a pack would change, or the pack applied. */
global.panelPack = (request: unknown) => fromPanel<'panelPack'>(checkedBy(packRequest, request, usePack))

/** Takes a pack back. */
global.panelUndoPack = (request: unknown) =>
  fromPanel<'panelUndoPack'>(checkedBy(packBackRequest, request, undoPack))
/** Promises an incentive for a referral, or marks one. */
global.panelIncentive = (request: unknown) =>
  fromPanel<'panelIncentive'>(checkedBy(incentiveRequest, request, keepIncentive))
