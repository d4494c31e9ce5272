// The realm's Date: the language's own, but what it calls "now" is the workbench's clock.
import { host } from './host'

/** The language's constructor, for dates of a given instant. */
export const NativeDate = Date

/** Puts the workbench's clock behind `new Date()`, `Date()` and `Date.now()`; every Date stays an instance of Date. */
export function installClock(): void {
  const now = () => host('now')
  function date(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new NativeDate(now()).toString()
    return Reflect.construct(NativeDate, args.length === 0 ? [now()] : args, new.target)
  }
  Object.defineProperties(date, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: NativeDate.prototype, writable: false },
    now: { value: now, configurable: true, writable: true },
    parse: { value: NativeDate.parse, configurable: true, writable: true },
    UTC: { value: NativeDate.UTC, configurable: true, writable: true },
  })
  Object.defineProperty(NativeDate.prototype, 'constructor', {
    value: date,
    configurable: true,
    writable: true,
  })
  Object.defineProperty(globalThis, 'Date', { value: date, configurable: true, writable: true })
}
