// The lines of a calendar file (RFC 5545): properties of its events.

/** A property: its name, its parameters and its value as written. */
export interface Property {
  readonly name: string
  readonly zone: string
  readonly isDay: boolean
  readonly value: string
}

const PROPERTY = /^([A-Za-z-]+)((?:;[^=:;]+=(?:"[^"]*"|[^:;]*))*):(.*)$/

function propertyIn(line: string): Property | null {
  const [, name = '', given = '', value = ''] = PROPERTY.exec(line) ?? []
  if (name === '') return null
  const zone = /;TZID=(?:"([^"]*)"|([^:;]*))/i.exec(given)
  return {
    name: name.toUpperCase(),
    zone: zone?.[1] ?? zone?.[2] ?? '',
    isDay: /;VALUE=DATE(?:;|$)/i.test(given) || /^\d{8}$/.test(value.trim()),
    value,
  }
}

/** Lines that belong to each VEVENT, without what is nested in it. */
export function eventsIn(text: string): Property[][] {
  const events: Property[][] = []
  let event: Property[] | null = null
  let nested = 0
  // A line that begins with a space goes on with the one before it.
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) event = []
    else if (/^END:VEVENT\s*$/i.test(line)) {
      if (event) events.push(event)
      event = null
      nested = 0
    } else if (event && /^BEGIN:/i.test(line)) nested++
    else if (event && /^END:/i.test(line)) nested--
    else if (event && nested <= 0) {
      const property = propertyIn(line)
      if (property) event.push(property)
    }
  }
  return events
}
