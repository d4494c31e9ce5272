// Writes a zip archive; entries taken from another archive are copied as they are packed.
import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { PackedEntry } from './zip'

export interface WrittenEntry {
  readonly name: string
  readonly content: PackedEntry | Buffer
}

const LOCAL_SIGNATURE = 0x04034b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIGNATURE = 0x06054b50
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day a zip knows: the same content gives the same bytes. */
const FIRST_DAY = 0x21

/** The archive in pieces, in the order of the entries. */
export function zipArchive(entries: readonly WrittenEntry[]): Buffer[] {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const packed = Buffer.isBuffer(content) ? pack(content) : content
    const bytes = packed.bytes()
    const text = Buffer.from(name)
    const header = headerOf(packed, bytes.length, text.length)
    const local = Buffer.concat([signed(LOCAL_SIGNATURE), header, text])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signed(ENTRY_SIGNATURE), short(VERSION), header, place, text]))
    pieces.push(local, bytes)
    offset += local.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return [...pieces, ...directory, signed(END_SIGNATURE), end]
}

function pack(content: Buffer): PackedEntry {
  const bytes = deflateRawSync(content, { level: constants.Z_BEST_SPEED })
  return { method: DEFLATED, checksum: crc32(content), size: content.length, bytes: () => bytes }
}

/** The fields that the entry's own header and the directory share. */
function headerOf({ method, checksum, size }: PackedEntry, packed: number, name: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(UTF8_NAMES, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(FIRST_DAY, 8)
  header.writeUInt32LE(checksum, 10)
  header.writeUInt32LE(packed, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name, 22)
  return header
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
