// Describes a custom function as one row of a table: name, help text, parameters by kind, and its decision.

import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import type { Tab } from '../tabs/schema'
import { type Argument, type Context, type FunctionResult, Refusal, tableArgument } from './arguments'
import type { Topic } from './topics'

/** JSDoc types of ranges. */
export const TEXTS = 'Array<Array<string>>'
export const NUMBERS = 'Array<Array<number>>'

/** A kind of parameter: its help text, and how its argument is read. */
export interface Kind<Name extends string = string, Value = unknown> {
  /** The published name, unique within a function. */
  readonly name: Name
  /** JSDoc type. */
  readonly type: string
  /** One sentence in small letters; published behind `Optional: `, else with a capital letter. */
  readonly text: string
  readonly optional: boolean
  /** The tab that is expected as argument, header row first. */
  readonly tab?: Tab
  /** Reads the argument; throws a Refusal that names it if it cannot be used. */
  read(argument: Argument, call: Call): Value
}

/** One call; each argument is read once, at first use. */
export interface Call extends Pick<Context, 'zone'> {
  readonly context: Context
  /** The argument as passed; undefined if it was left out or is no parameter of the function. */
  argument(name: string): Argument
  /** Names what was left out of the answer: it stands behind the result. */
  leaveOut(words: string): void
  /** The argument of a kind as read; a kind gets the arguments it depends on this way. */
  of<Value>(kind: Kind<string, Value>): Value
}

/** The arguments by name, each read when `decide` first uses it: that order decides which is refused first. */
type Given<Kinds extends readonly Kind[]> = {
  readonly [K in Kinds[number] as K['name']]: K extends Kind<string, infer Value> ? Value : never
}

/** The published description of a function. */
interface Described<Kinds extends readonly Kind[]> {
  readonly name: string
  /** The chapter of docs/functions.md. */
  readonly topic: Topic
  /** One sentence in plain text, shown by Sheets while the function is typed. */
  readonly text: string
  /** In published order, which must not change: new ones go last. */
  readonly parameters: Kinds
  /** JSDoc type and description of the result. */
  readonly gives: readonly [type: string, text: string]
}

interface FunctionRow<Kinds extends readonly Kind[]> extends Described<Kinds> {
  decide(given: Given<Kinds>, call: Call): FunctionResult
}

/** A custom function as published, with what computes its answer. */
export interface CustomFunction extends Described<readonly Kind[]> {
  /** Answers a call: a value, rows, or words where an argument cannot be used. */
  answer(given: readonly Argument[], context: Context): FunctionResult
}

/** Makes a row of the table; a Refusal thrown while deciding becomes the answer. */
export function customFunction<const Kinds extends readonly Kind[]>(row: FunctionRow<Kinds>): CustomFunction {
  const { decide, ...described } = row
  return {
    ...described,
    answer(given, context) {
      const leftOut: string[] = []
      const call = callOf(row.parameters, given, context, leftOut)
      try {
        return withLeftOut(decide(readWhenTaken(row.parameters, call), call), leftOut)
      } catch (thrown) {
        if (thrown instanceof Refusal) return thrown.message
        throw thrown
      }
    },
  }
}

/** The result with what was left out behind it: below rows, beside a number, after words. */
function withLeftOut(result: FunctionResult, leftOut: readonly string[]): FunctionResult {
  if (leftOut.length === 0) return result
  const words = `Left out: ${leftOut.join('; ')}`
  if (!Array.isArray(result))
    return typeof result === 'string' ? [result, words].filter(Boolean).join(' · ') : [[result, words]]
  const width = result[0]?.length ?? 1
  return [...result, [words, ...new Array<Cell>(width - 1).fill('')]]
}

function callOf(
  kinds: readonly Kind[],
  given: readonly Argument[],
  context: Context,
  leftOut: string[],
): Call {
  const places = new Map(kinds.map(({ name }, at) => [name, at]))
  const argument = (name: string): Argument => given[places.get(name) ?? -1]
  const known = new Map<string, unknown>()
  const call: Call = {
    zone: context.zone,
    context,
    argument,
    leaveOut: (words) => leftOut.push(words),
    of<Value>(kind: Kind<string, Value>): Value {
      if (!known.has(kind.name)) known.set(kind.name, kind.read(argument(kind.name), call))
      return known.get(kind.name) as Value
    },
  }
  return call
}

function readWhenTaken<Kinds extends readonly Kind[]>(kinds: Kinds, call: Call): Given<Kinds> {
  const given = {} as Given<Kinds>
  for (const kind of kinds) Object.defineProperty(given, kind.name, { get: () => call.of(kind) })
  return given
}

/** A kind whose argument is a tab; `read` gets its table, or null if the argument is blank. */
export function tabKind<const Name extends string, Value>(
  name: Name,
  tab: Tab,
  read: (table: Table | null, call: Call) => Value,
): Kind<Name, Value> {
  return {
    name,
    type: TEXTS,
    text: `the ${tab.name} tab with headers.`,
    optional: false,
    tab,
    read: (argument, call) => read(tableArgument(name, argument), call),
  }
}

/** A kind whose argument is passed on as it is. */
export const rawKind = <const Name extends string>(
  name: Name,
  type: string,
  text: string,
): Kind<Name, Argument> => ({ name, type, text, optional: false, read: (argument) => argument })

/** The kind with another help text. */
export const withText = <Name extends string, Value>(
  kind: Kind<Name, Value>,
  text: string,
): Kind<Name, Value> => ({ ...kind, text })

/** The kind as a parameter that may be left out. */
export const optional = <Name extends string, Value>(kind: Kind<Name, Value>): Kind<Name, Value> => ({
  ...kind,
  optional: true,
})

/** The number, or blank for NaN. */
export const orBlank = (value: number): Cell => (Number.isNaN(value) ? '' : value)
