// The base of all emulated classes: reports each call from the bundle to the kernel once, and throws the class and name
// of a method of Google's that is not emulated. A name that Google does not have either is undefined.
import { host } from './host'
import { checkArguments } from './signatures'

const className = Symbol('class')
/** JSON of Google's classes: their members by name, true for a method. */
declare const GOOGLE_NAMES: string
let googleNames: Record<string, Record<string, boolean>> | undefined
let depth = 0

const unknownNames = new Proxy(Object.create(null), {
  get(_target, key, receiver) {
    if (typeof key === 'symbol' || key in Object.prototype)
      return Reflect.get(Object.prototype, key, receiver)
    googleNames ??= JSON.parse(GOOGLE_NAMES) as Record<string, Record<string, boolean>>
    const isMethod = googleNames[receiver[className]]?.[key]
    if (isMethod === undefined) return undefined
    const refuse = notEmulated(`${receiver[className]}.${key}`)
    return isMethod ? refuse : refuse()
  },
})

/** Stands in for a method or service that the workbench does not have. */
export function notEmulated(name: string): () => never {
  return () => {
    throw new Error(`Touchline workbench: ${name} is not emulated`)
  }
}

/** Base of every emulated class. */
export class Service {
  toString(): string {
    return String((this as unknown as Record<symbol, unknown>)[className])
  }
}
Object.setPrototypeOf(Service.prototype, unknownNames)

/** Runs work of the emulator itself: calls inside are not the bundle's and are not counted. */
export function uncounted<T>(work: () => T): T {
  depth++
  try {
    return work()
  } finally {
    depth--
  }
}

/** Runs the bundle's work with counting on, also when a read inside one function makes another compute. */
export function asBundle<T>(work: () => T): T {
  const outer = depth
  depth = 0
  try {
    return work()
  } finally {
    depth = outer
  }
}

function counted(cls: string, key: string, body: (...args: unknown[]) => unknown) {
  const method = `${cls}.${key}`
  return function (this: unknown, ...args: unknown[]): unknown {
    if (depth === 0) {
      host('enter', method)
      checkArguments(cls, key, args, nameOf)
    }
    depth++
    try {
      return body.apply(this, args)
    } finally {
      depth--
    }
  }
}

function nameOf(value: object): string | undefined {
  return (value as Record<symbol, string | undefined>)[className]
}

type UnknownNames<Mine, Real> = Exclude<keyof Mine, keyof Real | symbol | 'toString'>
type Checked<Mine, Real> = [UnknownNames<Mine, Real>] extends [never]
  ? unknown
  : { unknown: UnknownNames<Mine, Real> }

/** Announces and counts every method of the class as `name.method`; the compiler refuses names Google does not have. */
export function publish<Real>(name: string) {
  return <Mine extends Service>(cls: { readonly prototype: Mine } & Checked<Mine, Real>): void => {
    nameClass(name, cls)
    let prototype: object = cls.prototype
    // What a published class inherits from another is announced under that one's name.
    do {
      wrapMethods(name, prototype)
      prototype = Object.getPrototypeOf(prototype)
    } while (prototype !== Service.prototype && !Object.getOwnPropertyDescriptor(prototype, className))
  }
}

/** Names a class in messages without counting its calls. */
export function nameClass(name: string, cls: { readonly prototype: Service }): void {
  Object.defineProperty(cls.prototype, className, { value: name })
}

function wrapMethods(name: string, prototype: object): void {
  for (const key of Object.getOwnPropertyNames(prototype)) {
    const body = Object.getOwnPropertyDescriptor(prototype, key)?.value
    if (key === 'constructor' || typeof body !== 'function') continue
    Object.defineProperty(prototype, key, {
      value: counted(name, key, body),
      configurable: true,
      writable: true,
    })
  }
}
