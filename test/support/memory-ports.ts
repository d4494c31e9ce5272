// The ports over plain arrays in memory; a contract test checks that they behave like those in src/google.
import type { Message, Ports } from '../../src/app/sheet/ports'
import { refused } from '../../src/core/words/refusals'
import { instantOfSerial, zoneOf as wallOf } from '../../workbench/apps-script/services/zone'
import { serialOfIso } from '../../workbench/workbook/clock'
import { type GivenRows, MemoryTab } from './memory-tabs'
import { type MemoryBook, memoryWorkbookPort } from './memory-workbook-port'

export interface MemoryOptions {
  /** IANA name of the spreadsheet's zone. */
  readonly zone?: string
  /** The sheet's wall clock, as `2026-03-04 12:00`. */
  readonly now?: string
  /** As Sheets names it; `en_US` without one. */
  readonly locale?: string
}

/** The outside world, as a test sets and inspects it; the ports read it at each call. */
export interface MemoryWorld extends MemoryBook {
  /** Another run holds the lock. */
  isBusy: boolean
  /** Refused permissions. */
  readonly refused: Set<'mail' | 'triggers' | 'address'>
  address: string
  quota: number
  /** The user's answers to the next questions; without one they cancel. */
  readonly answers: string[]
  readonly sent: { readonly to: string; readonly message: Message }[]
  /** Texts of toasts and dialogs. */
  readonly told: string[]
  readonly triggers: string[]
  /** Names of the ports' calls so far, without clock and ids. */
  readonly calls: string[]
  /** Runs before each call, which has a tab mostly; by throwing it interrupts the run there. */
  onCall: (call: string, count: number, tab: unknown) => void
  /** Writes outside the lock, which are forbidden to use cases. */
  readonly unlocked: string[]
  /** Sets the sheet's wall clock. */
  setNow(moment: string): void
}

export interface MemoryPorts extends Ports {
  readonly world: MemoryWorld
  /** Remembers the tabs as they are. @returns what brings them back */
  snapshot(): () => void
  /** Returns what makes independent ports over the present state. */
  copier(): () => MemoryPorts
}

const LISTS = ['answers', 'sent', 'told', 'triggers', 'calls', 'unlocked'] as const

/** What copied ports begin with. */
interface Given {
  readonly tabs: readonly MemoryTab[]
  readonly scalars: Partial<MemoryWorld>
  readonly lists: Readonly<Record<string, readonly unknown[]>>
  readonly refused: readonly ('mail' | 'triggers' | 'address')[]
  readonly instant: number
  readonly ids: number
}

const ZONE = 'Europe/Berlin'
const WRITES = new Set(
  'write fill makeRoom dropRows writeOwn writeFormula append addTab addTabs hideColumns widenColumn formatColumns offerWords removeOffers notes styleHeader colour drawCharts paint writeLines insertColumns widenFilter'.split(
    ' ',
  ),
)

/** Ports over tabs of rows, the header row first; at noon of 2026-03-04 in Berlin unless told otherwise. */
export function memoryPorts(
  tabs: Readonly<Record<string, GivenRows>> = {},
  { zone = ZONE, now = '2026-03-04 12:00', locale = 'en_US' }: MemoryOptions = {},
  given?: Given,
): MemoryPorts {
  const clock = { instant: 0 }
  const world: MemoryWorld = {
    id: 'memory',
    tabs: new Map(
      Object.entries(tabs).map(([name, rows]) => [name, new MemoryTab(name, wallOf(zone), rows)]),
    ),
    active: Object.keys(tabs)[0] ?? '',
    selected: [1],
    merged: 0,
    locale,
    takesFormulas: false,
    isBusy: false,
    refused: new Set(),
    address: 'ann@example.com',
    quota: 100,
    answers: [],
    sent: [],
    told: [],
    triggers: [],
    calls: [],
    onCall: () => {},
    unlocked: [],
    setNow(moment) {
      const serial = serialOfIso(moment)
      if (serial === undefined) throw new Error(`${moment} is no moment such as 2026-03-04 12:00`)
      clock.instant = instantOfSerial(serial, wallOf(zone))
    },
  }
  world.setNow(now)
  const held = { depth: 0 }
  const counted = <T extends object>(port: T): T => countedPort(port, world, held)
  let ids = 0
  const take = (given: Given): void => {
    const { tabs: copied, lists, scalars, instant } = given
    Object.assign(world, scalars)
    for (const tab of copied) world.tabs.set(tab.name, tab.copy())
    for (const name of LISTS) (world[name] as unknown[]).push(...(lists[name] ?? []))
    for (const one of given.refused) world.refused.add(one)
    clock.instant = instant
    ids = given.ids
  }
  if (given) take(given)
  return {
    world,
    copier() {
      const { id, active, selected, merged, locale: named, takesFormulas, isBusy, address, quota } = world
      const state: Given = {
        tabs: [...world.tabs.values()].map((tab) => tab.copy()),
        scalars: { id, active, selected, merged, locale: named, takesFormulas, isBusy, address, quota },
        lists: Object.fromEntries(LISTS.map((name) => [name, [...world[name]]])),
        refused: [...world.refused],
        ...{ instant: clock.instant, ids },
      }
      return () => memoryPorts({}, { zone, now, locale }, state)
    },
    snapshot() {
      const held = new Map([...world.tabs].map(([name, tab]) => [name, tab.copy()]))
      return () => {
        world.tabs.clear()
        for (const [name, tab] of held) world.tabs.set(name, tab.copy())
      }
    },
    workbook: counted(memoryWorkbookPort(world, zone)),
    clock: { now: () => clock.instant },
    ids: { next: () => `T${String(++ids).padStart(4, '0')}` },
    lock: counted(lockOf(world, held)),
    ...peopleOf(world, counted),
  }
}

/** A port that records each call before making it; the zone is not a call. */
function countedPort<T extends object>(port: T, world: MemoryWorld, held: { readonly depth: number }): T {
  return new Proxy(port, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key)
      if (typeof member !== 'function' || key === 'zone') return member
      return (...given: unknown[]) => {
        const call = String(key)
        world.calls.push(call)
        world.onCall(call, world.calls.length, given[0])
        if (WRITES.has(call) && held.depth === 0) world.unlocked.push(call)
        return Reflect.apply(member, target, given)
      }
    },
  })
}

function lockOf(world: MemoryWorld, held: { depth: number }): Ports['lock'] {
  return {
    hold(work) {
      if (world.isBusy) return refused('busy')
      held.depth++
      try {
        return work()
      } finally {
        held.depth--
      }
    },
  }
}

type Counted = <T extends object>(port: T) => T

/** Mail, triggers and dialogs: everything outside the sheet. */
function peopleOf(world: MemoryWorld, counted: Counted): Pick<Ports, 'mail' | 'triggers' | 'dialog'> {
  const { refused, sent, triggers, told, answers } = world
  return {
    mail: counted({
      ownAddress: () => (refused.has('address') ? '' : world.address),
      remaining: () => (refused.has('mail') ? 0 : world.quota - sent.length),
      send(to: string, message: Message) {
        if (refused.has('mail') || sent.length >= world.quota) return false
        sent.push({ to, message })
        return true
      },
    }),
    triggers: counted({
      install(handler: string) {
        if (refused.has('triggers')) return false
        if (!triggers.includes(handler)) triggers.push(handler)
        return true
      },
      has: (handler: string) => (refused.has('triggers') ? null : triggers.includes(handler)),
      remove(handler: string) {
        if (triggers.includes(handler)) triggers.splice(triggers.indexOf(handler), 1)
      },
    }),
    dialog: counted({
      toast: (text: string) => void told.push(text),
      tell: (_: string, text: string) => void told.push(text),
      choose(_: string, text: string, choices: readonly string[]) {
        told.push(text)
        const answer = answers.shift()
        return choices.find((choice) => choice === answer) ?? null
      },
      confirm(_: string, text: string) {
        told.push(text)
        return answers.shift() === 'yes'
      },
    }),
  }
}
