// The command line of `audit`, `night` and `start`, read and checked before anything is opened.
import { existsSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { dayOfInstant, dayOfIso, isZone } from './calendar'
import { UsageError } from './command-error'
import { type RuleSetting, readMapSetting, readRuleSetting, readStageSetting } from './rule-setting'

export const AUDIT_USAGE = `Usage: npm run -s audit -- FILE [options]

Says what Touchline would say of a pipeline that nobody set up. FILE is only read: 0 bytes of it change.

  FILE                 a .csv, .tsv or .xlsx file
  --sheet NAME         the tab that holds the pipeline
  --date YYYY-MM-DD    the day to judge by; today without it
  --zone ZONE          the spreadsheet's time zone, such as Europe/Berlin; this machine's without it
  --map FIELD=HEADER   which column a field is, such as created=First call; may be repeated
  --stage WORD=KIND    what a stage word is: open, won or lost; may be repeated
  --rule ID=VALUE      a value on the Rules tab; may be repeated
  --accept             takes every column that is proposed; without it they are only listed
  --hide               leaves out names and amounts, to pass it on
  --language en|de     the language of the card; English without it
  --json               prints one JSON object`

export const NIGHT_USAGE = `Usage: npm run -s night -- FILE [options]

Sets Touchline up in a pipeline and runs its nights, without Google and without changing FILE.

  FILE                 a .csv, .tsv or .xlsx file
  --sheet NAME         the tab that holds the pipeline
  --date YYYY-MM-DD    the first night's day; today without it
  --nights N           how many nights; 1 without it
  --zone ZONE          the spreadsheet's time zone, such as Europe/Berlin; this machine's without it
  --rule ID=VALUE      a value on the Rules tab, such as P4c.share=1; may be repeated
                       lists name their word: header=decision:Close date, stage=Signed:won
  --map FIELD=HEADER   which column a field is, such as created=First call; may be repeated
  --stage WORD=KIND    what a stage word is: open, won or lost; may be repeated
  --columns end|name   where Touchline's columns stand: at the right end, or right after the name
  --accept             takes every column that is proposed; without it they are only listed
  --out FILE.xlsx      saves the result under a new name; nothing is saved without it
  --overwrite          lets --out replace a file that is there already, also FILE
  --json               prints one JSON object`

export const START_USAGE = `Usage: npm start [-- FILE] [options]

Opens a made-up pipeline, or FILE, as a spreadsheet with Touchline in the browser, on this machine alone. FILE itself is
never changed: your work is kept in the folder work and taken up again the next time. Ctrl+C ends it.

  FILE         a .csv, .tsv or .xlsx file
  --port N     the port to listen on; when it is taken the next free one is used, and said so
  --no-open    does not open the browser`

export interface NightArguments {
  readonly file: string
  readonly sheet: string | undefined
  /** Days since 1970-01-01. */
  readonly date: number
  readonly nights: number
  readonly zone: string
  readonly rules: readonly RuleSetting[]
  /** Whether proposed columns are used. */
  readonly accept: boolean
  /** Where Touchline's columns stand. */
  readonly columns: 'end' | 'name'
  readonly out: string | undefined
  readonly overwrite: boolean
  readonly json: boolean
}

export type AuditArguments = Pick<
  NightArguments,
  'file' | 'sheet' | 'date' | 'zone' | 'rules' | 'accept' | 'json'
> & {
  /** Whether names and amounts are left out. */
  readonly hide: boolean
  readonly language: 'english' | 'german'
}

export interface StartArguments {
  /** undefined = the demo. */
  readonly file: string | undefined
  /** undefined = the usual one. */
  readonly port: number | undefined
  readonly open: boolean
}

const MOST_NIGHTS = 366
const LAST_PORT = 65_535
/** What both commands that read a file take. */
const READING_OPTIONS = {
  sheet: { type: 'string' },
  date: { type: 'string' },
  zone: { type: 'string' },
  rule: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  stage: { type: 'string', multiple: true },
  accept: { type: 'boolean' },
  json: { type: 'boolean' },
} as const
const AUDIT_OPTIONS = {
  ...READING_OPTIONS,
  hide: { type: 'boolean' },
  language: { type: 'string' },
} as const
const NIGHT_OPTIONS = {
  ...READING_OPTIONS,
  nights: { type: 'string' },
  columns: { type: 'string' },
  out: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const

/** @throws UsageError that names the option and what it takes */
export function auditArguments(argv: readonly string[], now: number): AuditArguments {
  const { values, positionals } = parsed(argv, AUDIT_OPTIONS)
  const { language = 'en', hide = false } = values
  if (language !== 'en' && language !== 'de')
    throw new UsageError(`--language ${language}: say en for English or de for German.`)
  return {
    ...readingArguments(values, positionals, now),
    hide,
    language: language === 'de' ? 'german' : 'english',
  }
}

/** @throws UsageError that names the option and what it takes */
export function nightArguments(argv: readonly string[], now: number): NightArguments {
  const { values, positionals } = parsed(argv, NIGHT_OPTIONS)
  const read = readingArguments(values, positionals, now)
  return {
    ...read,
    nights: nightsOf(values.nights),
    columns: columnsOf(values.columns),
    out: outOf(values.out, read.file, values.overwrite ?? false),
    overwrite: values.overwrite ?? false,
  }
}

interface ReadingValues {
  readonly sheet?: string | undefined
  readonly date?: string | undefined
  readonly zone?: string | undefined
  readonly rule?: readonly string[] | undefined
  readonly map?: readonly string[] | undefined
  readonly stage?: readonly string[] | undefined
  readonly accept?: boolean | undefined
  readonly json?: boolean | undefined
}

/** The file and how it is read. */
function readingArguments(values: ReadingValues, [file, ...more]: readonly string[], now: number) {
  if (file === undefined) throw new UsageError('Which file? Give the name of a .csv or .xlsx file.')
  if (more.length > 0) throw new UsageError(`One file at a time: ${more.join(', ')} is one too many.`)
  const zone = values.zone ?? machineZone()
  if (!isZone(zone))
    throw new UsageError(`--zone ${zone}: no such time zone. Give a name such as Europe/Berlin.`)
  return {
    file,
    sheet: values.sheet,
    date: dateOf(values.date, zone, now),
    zone,
    rules: [
      ...(values.rule ?? []).map(readRuleSetting),
      ...(values.map ?? []).map(readMapSetting),
      ...(values.stage ?? []).map(readStageSetting),
    ],
    accept: values.accept ?? false,
    json: values.json ?? false,
  }
}

/** @throws UsageError that names the option and what it takes */
export function startArguments(argv: readonly string[]): StartArguments {
  const { values, positionals } = parsed(argv, { port: { type: 'string' }, 'no-open': { type: 'boolean' } })
  const [file, ...more] = positionals
  if (more.length > 0) throw new UsageError(`One file at a time: ${more.join(', ')} is one too many.`)
  return { file, port: portOf(values.port), open: !values['no-open'] }
}

export function machineZone(): string {
  return process.env.TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function parsed<T extends NonNullable<ParseArgsConfig['options']>>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] ?? 'The options cannot be read', {
      cause: error,
    })
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text) && Number(text) <= LAST_PORT) return Number(text)
  throw new UsageError(`--port ${text}: give a whole number up to ${LAST_PORT}.`)
}

function dateOf(text: string | undefined, zone: string, now: number): number {
  if (text === undefined) return dayOfInstant(now, zone)
  const day = dayOfIso(text)
  if (day === undefined) throw new UsageError(`--date ${text}: write the day as YYYY-MM-DD.`)
  return day
}

function columnsOf(text = 'end'): 'end' | 'name' {
  if (text === 'end' || text === 'name') return text
  throw new UsageError(`--columns ${text}: say end for the right end, or name for right after the name.`)
}

function nightsOf(text = '1'): number {
  const nights = Number(text)
  if (/^\d+$/.test(text) && nights >= 1 && nights <= MOST_NIGHTS) return nights
  throw new UsageError(`--nights ${text}: give a whole number from 1 to ${MOST_NIGHTS}.`)
}

function outOf(out: string | undefined, file: string, overwrite: boolean): string | undefined {
  if (out === undefined) return undefined
  if (extname(out).toLowerCase() !== '.xlsx')
    throw new UsageError(`--out ${out}: the name must end in .xlsx.`)
  // Checked before the nights run, not after.
  if (!existsSync(dirname(resolve(out))))
    throw new UsageError(`--out ${out}: the folder does not exist. Make it first, or save elsewhere.`)
  if (existsSync(out) && !overwrite) {
    const what = resolve(out) === resolve(file) ? 'is the file that is opened' : 'is there already'
    throw new UsageError(`--out ${out} ${what}. Save under another name, or add --overwrite.`)
  }
  return out
}
