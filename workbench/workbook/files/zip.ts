// Reads a zip archive's directory before unpacking: its entries, and whether their unpacked size is acceptable.
import { inflateRawSync } from 'node:zlib'
import { FileError } from './file-error'

export interface ZipEntry {
  readonly name: string
  /** Unpacks the entry. */
  read(): Buffer
  /** The entry as it stands in its archive. */
  readonly packed: PackedEntry
  /** Whether the directory gives its place in the longer fields of zip64, as Java's streaming writers do. */
  readonly isZip64: boolean
}

export interface PackedEntry {
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly checksum: number
  /** Bytes when unpacked. */
  readonly size: number
  bytes(): Buffer
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const END64_SIGNATURE = 0x06064b50
const LOCATOR64_SIGNATURE = 0x07064b50
const LOCATOR64_BYTES = 20
/** A field with this value stands in the longer form elsewhere. */
const LONGER = 0xffffffff
const BROKEN =
  'The file is damaged: its zip archive cannot be read. Get a fresh copy, or save it again as .xlsx.'

/** The entries of an archive; throws FileError when it is broken or unpacks to more than `mostBytes` in all. */
export function zipEntries(bytes: Buffer, mostBytes: number): ZipEntry[] {
  try {
    return readDirectory(bytes, mostBytes)
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(BROKEN, { cause: error })
  }
}

/** The archive with only the entries whose name matches; the data of the others stays in the bytes, but is not listed. */
export function onlyEntries(bytes: Buffer, names: RegExp): Buffer {
  const end = endOfDirectory(bytes)
  const start = bytes.readUInt32LE(end + 16)
  const kept: Buffer[] = []
  for (let at = start, index = bytes.readUInt16LE(end + 10); index > 0; index--) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const length = ENTRY_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const name = bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)
    if (names.test(name)) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  const directory = Buffer.concat(kept)
  const tail = Buffer.from(bytes.subarray(end, end + END_BYTES))
  tail.writeUInt16LE(kept.length, 8)
  tail.writeUInt16LE(kept.length, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt16LE(0, 20)
  return Buffer.concat([bytes.subarray(0, start), directory, tail])
}

function readDirectory(bytes: Buffer, mostBytes: number): ZipEntry[] {
  const end = endOfDirectory(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = directoryStart(bytes, end)
  const entries: ZipEntry[] = []
  let left = mostBytes
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new FileError(BROKEN)
    const nameLength = bytes.readUInt16LE(at + 28)
    const place = placeAt(bytes, at)
    const name = bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)
    left -= place.size
    if (left < 0) throw tooLarge(mostBytes)
    entries.push({ name, ...contentAt(bytes, at, place) })
    at += ENTRY_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function directoryStart(bytes: Buffer, end: number): number {
  const start = bytes.readUInt32LE(end + 16)
  if (start !== LONGER) return start
  const locator = end - LOCATOR64_BYTES
  if (bytes.readUInt32LE(locator) !== LOCATOR64_SIGNATURE) throw new FileError(BROKEN)
  const end64 = Number(bytes.readBigUInt64LE(locator + 8))
  if (bytes.readUInt32LE(end64) !== END64_SIGNATURE) throw new FileError(BROKEN)
  return Number(bytes.readBigUInt64LE(end64 + 48))
}

interface Place {
  readonly size: number
  /** Bytes when packed. */
  readonly length: number
  readonly local: number
  readonly isZip64: boolean
}

/** Sizes and place of an entry; those the directory has no room for stand in its extra field 1, in this order. */
function placeAt(bytes: Buffer, at: number): Place {
  const given = [24, 20, 42].map((field) => bytes.readUInt32LE(at + field))
  const isZip64 = given.includes(LONGER)
  let extra = at + ENTRY_BYTES + bytes.readUInt16LE(at + 28)
  const end = extra + bytes.readUInt16LE(at + 30)
  while (isZip64 && extra < end && bytes.readUInt16LE(extra) !== 1) extra += 4 + bytes.readUInt16LE(extra + 2)
  extra += 4
  const [size = 0, length = 0, local = 0] = given.map((value) => {
    if (value !== LONGER) return value
    extra += 8
    return Number(bytes.readBigUInt64LE(extra - 8))
  })
  return { size, length, local, isZip64 }
}

function contentAt(
  bytes: Buffer,
  at: number,
  { size, length, local, isZip64 }: Place,
): Pick<ZipEntry, 'read' | 'packed' | 'isZip64'> {
  const method = bytes.readUInt16LE(at + 10)
  const packed = (): Buffer => {
    if (bytes.readUInt32LE(local) !== LOCAL_SIGNATURE) throw new FileError(BROKEN)
    const start = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    return bytes.subarray(start, start + length)
  }
  return {
    isZip64,
    packed: { method, checksum: bytes.readUInt32LE(at + 16), size, bytes: packed },
    read() {
      const body = packed()
      if (method === 0) return body
      try {
        // An entry that unpacks to more than it declares is stopped here.
        return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) })
      } catch (error) {
        throw new FileError(BROKEN, { cause: error })
      }
    },
  }
}

function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw new FileError(BROKEN)
}

function tooLarge(mostBytes: number): FileError {
  const megabytes = Math.round(mostBytes / 1_000_000)
  return new FileError(
    `The file unpacks to more than ${megabytes} MB, too much to open safely. Split it into smaller files.`,
  )
}
