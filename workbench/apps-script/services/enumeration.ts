// Google's enumerations: one object a name, compared by identity, printed as its name.

export interface Member<Name extends string = string> {
  toString(): Name
  name(): Name
  ordinal(): number
  compareTo(other: Member): number
}

export type Enumeration<Name extends string> = { readonly [K in Name]: Member<K> }

/** An enumeration with the names in their order. */
export function enumeration<Name extends string>(...names: Name[]): Enumeration<Name> {
  const members: Record<string, Member> = {}
  names.forEach((name, ordinal) => {
    members[name] = Object.freeze({
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other: Member) => ordinal - other.ordinal(),
      toJSON: () => name,
    })
  })
  return Object.freeze(members) as unknown as Enumeration<Name>
}

/** The member a name stands for. */
export function member<Name extends string>(of: Enumeration<Name>, name: string): Member<Name> {
  return of[name as Name]
}
