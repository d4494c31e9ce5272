// GradientCondition: the colours of a conditional format and the numbers they stand at.
// https://developers.google.com/apps-script/reference/spreadsheet/gradient-condition
import { exception } from './exception'
import { notEmulated, publish, Service } from './service'
import { InterpolationType } from './sheet-enums'
import type { Gradient, GradientPoint } from './wire'

type End = 'MIN' | 'MAX'

export class GradientCondition extends Service {
  private readonly gradient: Gradient

  constructor(gradient: Gradient) {
    super()
    this.gradient = gradient
  }

  getMinColor(): string {
    return this.gradient.min.color
  }

  getMinType(): unknown {
    return typeOf(this.gradient.min, 'MIN')
  }

  getMinValue(): string {
    return this.gradient.min.value ?? ''
  }

  /** null without a midpoint. */
  getMidColor(): string | null {
    return this.gradient.mid?.color ?? null
  }

  getMidType(): unknown {
    return this.gradient.mid ? typeOf(this.gradient.mid, 'MIN') : null
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? ''
  }

  getMaxColor(): string {
    return this.gradient.max.color
  }

  getMaxType(): unknown {
    return typeOf(this.gradient.max, 'MAX')
  }

  getMaxValue(): string {
    return this.gradient.max.value ?? ''
  }
}
publish<GoogleAppsScript.Spreadsheet.GradientCondition>('GradientCondition')(GradientCondition)

function typeOf({ type }: GradientPoint, end: End): unknown {
  if (type === 'bound') return InterpolationType[end]
  return InterpolationType[type.toUpperCase() as 'NUMBER' | 'PERCENT' | 'PERCENTILE']
}

/** A point at the least or greatest number. */
export function boundPoint(color: string): GradientPoint {
  return { color: hex(color), type: 'bound' }
}

/** A point at a value of an interpolation type. @throws for the types that have none */
export function valuePoint(color: string, type: unknown, value: string): GradientPoint {
  const name = String(type)
  if (name !== 'NUMBER' && name !== 'PERCENT' && name !== 'PERCENTILE')
    throw exception('Invalid argument: type')
  return { color: hex(color), type: name.toLowerCase() as GradientPoint['type'], value: String(value) }
}

function hex(color: string): string {
  const [, r, g, b] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color) ?? []
  const full = r ? `#${r}${r}${g}${g}${b}${b}` : color
  if (!/^#[0-9a-f]{6}$/i.test(full)) return notEmulated(`the colour ${color} of a gradient`)()
  return full.toLowerCase()
}
