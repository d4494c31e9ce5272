// Opening and saving files: what is refused and how it is said, and that a failed save leaves no trace.
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { saveAtomically } from '../../../workbench/workbook/files/atomic-save'
import { FileError } from '../../../workbench/workbook/files/file-error'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { zipEntries } from '../../../workbench/workbook/files/zip'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { freshFolder } from '../../support/folder'
import { area } from './areas'

let folder = ''
beforeEach(() => {
  folder = freshFolder()
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** A zip archive of one entry whose directory may lie about its size. */
function archive(name: string, content: Buffer, declared = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(declared, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  const start = local.length + name.length + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

it('refuses a file that is too large with its size, before it reads it', async () => {
  const path = await put('huge.csv', 'Name\n')
  await truncate(path, 540_000_000)
  await expect(openFile(path)).rejects.toThrow(
    `${path} has 540 MB; the workbench opens up to 200 MB, and a Google sheet holds 10 million cells. Split it into smaller files.`,
  )
})

it('says how many long texts an .xlsx cuts at Excel’s 32,767 characters', async () => {
  const cells = [['y'.repeat(40_000), 'z'.repeat(32_767)], ['y'.repeat(32_768)]]
  const notKept = await saveWorkbook(
    createWorkbook({ sheets: [{ name: 'P', cells }] }),
    join(folder, 'a.xlsx'),
  )
  expect(notKept).toEqual(['2 ends of texts of more than 32,767 characters'])
})

describe('opening', () => {
  it('names the sheet of a CSV after the file, as far as a sheet may be called so', async () => {
    const workbook = await openFile(await put("Ann's [open] deals.csv", 'a,b\n1,2\n'))
    expect(workbook.sheets()[0]?.name).toBe('Ann s  open  deals')
    const long = await openFile(await put(`${'x'.repeat(120)}.tsv`, 'a\tb\n'))
    expect(long.sheets()[0]?.name).toHaveLength(100)
  })

  const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
  it.each<[string, string | Uint8Array, string]>([
    ['empty.csv', '', 'is empty. Export it again.'],
    [
      'old.xls',
      Buffer.from(OLE, 'latin1'),
      'is in the old Excel format .xls. Open it in Excel or Google Sheets',
    ],
    ['secret.xlsx', Buffer.from(OLE, 'latin1'), 'is protected with a password'],
    ['report.pdf', '%PDF-1.7 …', 'is a PDF. Export the table itself'],
    ['deals.ods', archive('content.xml', Buffer.from('x')), 'The file is an OpenDocument file'],
    ['deals.xlsb', archive('xl/workbook.bin', Buffer.from('x')), 'binary format .xlsb'],
    ['deals.zip', archive('readme.txt', Buffer.from('x')), 'is an archive, but not an Excel file'],
    ['deals.xlsx', 'a,b\n1,2\n', 'is a text file, which its name does not say. Rename it to end in .csv'],
    [
      'deals.csv',
      archive('xl/workbook.xml', Buffer.from('x')),
      'is an Excel file, which its name does not say',
    ],
    ['page.csv', '<!DOCTYPE html><html>', 'is a web page or XML, not a table'],
    ['broken.xlsx', 'PK\x03\x04 and then nothing', 'The file is damaged'],
    ['deals.docx', 'plain', 'is of a kind that cannot be opened. Save it as .csv or .xlsx'],
    ['other.json', '{"a":1}', 'is not a workbook saved by the workbench'],
    ['binary.csv', Buffer.from([1, 0, 2, 0, 3]), 'The file is not text'],
  ])('refuses %s', async (name, content, message) => {
    const path = await put(name, content)
    const failure = await openFile(path).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(FileError)
    expect((failure as Error).message).toContain(message)
    expect((failure as Error).message).toContain(path)
  })

  it('refuses a missing file and a folder', async () => {
    await expect(openFile(join(folder, 'none.csv'))).rejects.toThrow(
      'does not exist. Check the name and the folder.',
    )
    await expect(openFile(folder)).rejects.toThrow('is a folder. Give the name of a .csv or .xlsx file.')
  })

  it('stops an archive that unpacks to too much, or to more than it says', () => {
    const large = archive('a.xml', Buffer.alloc(5000), 5000)
    expect(() => zipEntries(large, 4000)).toThrow('unpacks to more than')
    const [liar] = zipEntries(archive('a.xml', Buffer.alloc(5000), 10), 4000)
    expect(() => liar?.read()).toThrow('The file is damaged')
  })
})

describe('saving', () => {
  const workbook = () => createWorkbook({ sheets: [{ name: 'P', cells: [['a', 1]] }], zone: 'Asia/Kolkata' })

  it('writes .json without loss', async () => {
    const path = join(folder, 'live.json')
    await saveWorkbook(workbook(), path)
    const again = await openFile(path)
    expect(again.values(area(0, 0, 1, 2))).toEqual([['a', 1]])
    expect(again.zone).toBe('Asia/Kolkata')
  })

  it('leaves the opened file alone unless asked', async () => {
    const path = await put('deals.json', JSON.stringify(workbook().toJSON()))
    const opened = await openFile(path)
    opened.write(area(0, 0), [['b']])
    await expect(saveWorkbook(opened, path)).rejects.toThrow(
      'is the file that was opened; it is left as it is',
    )
    expect(await readFile(path, 'utf8')).toContain('"a"')
    await saveWorkbook(opened, path, { overwrite: true })
    expect((await openFile(path)).values(area(0, 0))).toEqual([['b']])
  })

  it('refuses other kinds of files and folders that do not exist', async () => {
    await expect(saveWorkbook(workbook(), join(folder, 'a.csv'))).rejects.toThrow(
      'the name must end in .xlsx or .json',
    )
    await expect(saveWorkbook(workbook(), join(folder, 'none', 'a.json'))).rejects.toThrow(
      'does not exist. Make it first',
    )
    await mkdir(join(folder, 'dir.json'))
    await expect(saveWorkbook(workbook(), join(folder, 'dir.json'))).rejects.toThrow('is a folder')
  })

  it('leaves the old file and no other when writing fails', async () => {
    const path = await put('kept.txt', 'old')
    const failing = saveAtomically(path, async (temporary) => {
      await writeFile(temporary, 'half of the n')
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['kept.txt'])
  })

  it('replaces the old file by the whole new one', async () => {
    const path = await put('kept.txt', 'old')
    await saveAtomically(path, (temporary) => writeFile(temporary, 'new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['kept.txt'])
  })
})
