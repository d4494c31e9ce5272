// A custom function is one row of a table: its name, what Sheets shows of it, its parameters by kind, and its decision.

import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import type { Tab } from '../tabs/schema'
import { type Argument, type Context, Refusal, type Result, tableArgument } from './arguments'
import type { Topic } from './topics'

/** The JSDoc types of ranges. */
export const TEXTS = 'Array<Array<string>>'
export const NUMBERS = 'Array<Array<number>>'

/** A kind of parameter: what Sheets shows of it, and how its argument is read. */
export interface Kind<Name extends string = string, Value = unknown> {
  /** As published; a function has one parameter of a name. */
  readonly name: Name
  /** JSDoc type. */
  readonly type: string
  /** One sentence, in small letters: behind `Optional: `, or with a capital where the parameter is required. */
  readonly text: string
  readonly optional: boolean
  /** The tab whose rows it takes, its header row first. */
  readonly tab?: Tab
  /** Reads the argument; throws a Refusal that names it where it cannot be used. */
  read(argument: Argument, call: Call): Value
}

/** One call: its arguments, each read once, when it is first asked for. */
export interface Call extends Pick<Context, 'zone'> {
  readonly context: Context
  /** The argument as it came; undefined for what was left out or is no parameter of the function. */
  argument(name: string): Argument
  /** The argument of a kind as it is read; kinds ask so for what they depend on. */
  of<Value>(kind: Kind<string, Value>): Value
}

/** The arguments of a call by name, each read when decide first takes it out: their order decides what is refused first. */
type Given<Kinds extends readonly Kind[]> = {
  readonly [K in Kinds[number] as K['name']]: K extends Kind<string, infer Value> ? Value : never
}

/** What docs and stubs tell of a function. */
interface Described<Kinds extends readonly Kind[]> {
  readonly name: string
  /** The chapter of docs/functions.md. */
  readonly topic: Topic
  /** One sentence, plain text: Sheets shows it while the function is typed. */
  readonly text: string
  /** In their order, which is a promise: new ones go last. */
  readonly parameters: Kinds
  /** JSDoc type and text of the result. */
  readonly gives: readonly [type: string, text: string]
}

interface Row<Kinds extends readonly Kind[]> extends Described<Kinds> {
  decide(given: Given<Kinds>, call: Call): Result
}

export interface CustomFunction extends Described<readonly Kind[]> {
  /** Answers a call: a value, rows, or words where an argument cannot be used. */
  answer(given: readonly Argument[], context: Context): Result
}

/** A row of the table. */
export function customFunction<const Kinds extends readonly Kind[]>(row: Row<Kinds>): CustomFunction {
  const { decide, ...described } = row
  return {
    ...described,
    answer(given, context) {
      const call = callOf(row.parameters, given, context)
      try {
        return decide(readWhenTaken(row.parameters, call), call)
      } catch (thrown) {
        if (thrown instanceof Refusal) return thrown.message
        throw thrown
      }
    },
  }
}

function callOf(kinds: readonly Kind[], given: readonly Argument[], context: Context): Call {
  const places = new Map(kinds.map(({ name }, at) => [name, at]))
  const argument = (name: string): Argument => given[places.get(name) ?? -1]
  const known = new Map<string, unknown>()
  const call: Call = {
    zone: context.zone,
    context,
    argument,
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

/** A kind that takes a tab; `read` gets its table, null when the argument is blank. */
export function tabKind<const Name extends string, Value>(
  name: Name,
  tab: Tab,
  read: (table: Table | null, call: Call) => Value,
): Kind<Name, Value> {
  return {
    name,
    type: TEXTS,
    text: `the ${tab.name} tab with its header row.`,
    optional: false,
    tab,
    read: (argument, call) => read(tableArgument(name, argument), call),
  }
}

/** A kind whose function reads the argument itself. */
export const rawKind = <const Name extends string>(
  name: Name,
  type: string,
  text: string,
): Kind<Name, Argument> => ({ name, type, text, optional: false, read: (argument) => argument })

/** The kind with another text, where a function has more to say of it. */
export const withText = <Name extends string, Value>(
  kind: Kind<Name, Value>,
  text: string,
): Kind<Name, Value> => ({ ...kind, text })

/** The kind as a parameter that may be left out. */
export const optional = <Name extends string, Value>(kind: Kind<Name, Value>): Kind<Name, Value> => ({
  ...kind,
  optional: true,
})

/** Blank for no number: a day or figure that does not exist. */
export const orBlank = (value: number): Cell => (Number.isNaN(value) ? '' : value)
