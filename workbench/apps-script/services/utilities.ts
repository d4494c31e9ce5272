// Utilities: dates as text, ids, digests, base 64 and sleep.
import { base64ToBytes, bytesOf, bytesToBase64 } from './bytes'
import { enumeration } from './enumeration'
import { formatDate } from './format-date'
import { host } from './host'
import { publish, Service } from './service'

type Bytes = string | readonly number[]

export class Utilities extends Service {
  readonly DigestAlgorithm = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512')
  readonly Charset = enumeration('US_ASCII', 'UTF_8')

  /** By the letters of Java's SimpleDateFormat, in the zone named. */
  formatDate(date: Date, zone: string, format: string): string {
    return formatDate(date, zone, format)
  }

  getUuid(): string {
    return host('uuid')
  }

  /** Signed bytes, as Java has them. Text is read as UTF-8. */
  computeDigest(algorithm: unknown, value: Bytes): number[] {
    return host('digest', String(algorithm), bytesOf(value)).slice()
  }

  base64Encode(value: Bytes): string {
    return bytesToBase64(bytesOf(value))
  }

  base64EncodeWebSafe(value: Bytes): string {
    return bytesToBase64(bytesOf(value)).replace(/\+/g, '-').replace(/\//g, '_')
  }

  base64Decode(text: string): number[] {
    return base64ToBytes(text)
  }

  /** Moves the workbench's clock. */
  sleep(milliseconds: number): void {
    host('sleep', milliseconds)
  }
}
publish<GoogleAppsScript.Utilities.Utilities>('Utilities')(Utilities)
