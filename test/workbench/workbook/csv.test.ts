// CSV files as people have them: delimiters, encodings, line ends, and values that must not be taken for something else.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { csvValue, readCsv } from '../../../workbench/workbook/files/csv'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import type { CellValue } from '../../../workbench/workbook/types'
import { area } from './areas'

const read = (text: string | Uint8Array): CellValue[][] => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { cells } = readCsv(bytes, 'Sheet')
  return (cells ?? []).map((row) => [...row])
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, littleEndian)
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian)
  return bytes
}

it('keeps 1.500 between semicolons as text: it may be thousands', () => {
  const { cells } = readCsv(new TextEncoder().encode('Name;Betrag\nAnn;1.500\nBob;800\nCy;1.5\n'), 'Sheet')
  expect(cells?.slice(1).map((row) => row[1])).toEqual(["'1.500", 800, 1.5])
})

it('reads every letter of Windows-1252, which Excel writes: euro signs, quotation marks, dashes', () => {
  const bytes = Buffer.concat([
    Buffer.from('Name;Betrag;Notiz\nO'),
    Buffer.from([0x92]),
    Buffer.from('Brien;1.500,00 '),
    Buffer.from([0x80]),
    Buffer.from(';'),
    Buffer.from([0x84, 0x8a, 0x9a, 0x8e, 0x9e, 0x9f, 0x93, 0x20, 0x96, 0x20, 0x85, 0xfc]),
  ])
  expect(read(bytes)[1]).toEqual(['O’Brien', '1.500,00 €', '„ŠšŽžŸ“ – …ü'])
})

it.each([
  ['Cyrillic, as Excel writes it in Russian', [0xcc, 0xfe, 0xeb, 0xeb, 0xe5, 0xf0], 'Мюллер'],
  ['western, with two accents in a row', [0x52, 0xe4, 0xe4, 0x20, 0x4c, 0xe9, 0xe9], 'Rää Léé'],
])('tells the letters of a file by its words: %s', (_, name, text) => {
  expect(
    read(Buffer.concat([Buffer.from('Name;Amount\n'), Buffer.from(name), Buffer.from(';1')]))[1],
  ).toEqual([text, 1])
})

describe('the shape of a file', () => {
  const plain = [
    ['Name', 'Amount'],
    ['Müller', 3],
  ]
  it.each<[string, string | Uint8Array]>([
    ['comma', 'Name,Amount\nMüller,3\n'],
    ['semicolon', 'Name;Amount\nMüller;3\n'],
    ['tab', 'Name\tAmount\nMüller\t3'],
    ['pipe', 'Name|Amount\nMüller|3'],
    ['declared delimiter', 'sep=;\nName;Amount\nMüller;3'],
    ['CRLF', 'Name,Amount\r\nMüller,3\r\n'],
    ['CR only', 'Name,Amount\rMüller,3\r'],
    ['UTF-8 with BOM', '\ufeffName,Amount\nMüller,3'],
    ['UTF-16 LE', utf16('Name,Amount\r\nMüller,3\r\n', true)],
    ['UTF-16 BE', utf16('Name,Amount\r\nMüller,3\r\n', false)],
    ['Windows-1252', Uint8Array.from('Name,Amount\nM\xfcller,3', (letter) => letter.charCodeAt(0))],
    ['blank lines at the end', 'Name,Amount\nMüller,3\n\n,\n'],
    ['control characters', 'Na\u0000me,Amo\u0007unt\nMüller,3'.replace('\u0000', '')],
  ])('%s', (_, file) => {
    expect(read(file)).toEqual(plain)
  })

  it('keeps quoted line breaks, quotes and delimiters inside a field', () => {
    expect(read('a,b\n"line 1\r\nline 2","say ""hi"", he said"\n')).toEqual([
      ['a', 'b'],
      ['line 1\nline 2', 'say "hi", he said'],
    ])
  })

  it('takes the delimiter that the header row agrees with, not the one in decimal numbers', () => {
    expect(read('a;b\n1,5;2,5\n3,5;4,5\n')).toEqual([
      ['a', 'b'],
      ['1,5', '2,5'],
      ['3,5', '4,5'],
    ])
  })

  it('leaves ragged rows, titles and footers where they are', () => {
    expect(read('Report: open deals\n\na,b,c\n1,2,3\n4,5\n"Copyright, all rights"\n')).toEqual([
      ['Report: open deals'],
      [null],
      ['a', 'b', 'c'],
      [1, 2, 3],
      [4, 5],
      ['Copyright, all rights'],
    ])
  })

  it('reads one column', () => {
    expect(read('Name\nAnn\nBob\n')).toEqual([['Name'], ['Ann'], ['Bob']])
  })

  it('names the line of a quotation mark that is never closed', () => {
    const open = 'Name,Note\nAnn,"two\nlines"\nBob,"never closed\nCy,x\nDi,y\n'
    expect(() => read(open)).toThrow('Line 4: a quotation mark (") begins a text that never ends')
    expect(() => read(`sep=,\n${open}`)).toThrow('Line 5: a quotation mark')
    expect(read('Name,Note\nAnn,12" pipe\n')).toEqual([
      ['Name', 'Note'],
      ['Ann', '12" pipe'],
    ])
  })

  it('names the line and column of a text that no cell holds', () => {
    const [longest, longer] = ['x'.repeat(50_000), 'x'.repeat(50_001)]
    expect(read(`Name,Note\nAnn,${longest}\n`)[1]).toEqual(['Ann', longest])
    expect(() => read(`Name,Note\n"A\nnn",1\nBob,${longer}\n`)).toThrow(
      'Line 4, column 2: a text of 50,001 characters; a cell of a Google sheet holds 50,000. Shorten it and open the file again.',
    )
  })

  it('refuses more columns than a Google sheet has', () => {
    expect(() => read(`Name\n${','.repeat(18_278)}`)).toThrow(
      'Line 2 has 18,279 columns; a Google sheet holds 18,278.',
    )
  })

  it('refuses what is not text', () => {
    expect(() => read(new Uint8Array([1, 2, 0, 3, 0, 0, 7]))).toThrow('The file is not text')
  })
})

describe('values', () => {
  it.each<[string, CellValue]>([
    ['', null],
    ['12', 12],
    ['-3.50', -3.5],
    ['0', 0],
    ['0.07', 0.07],
    ['007', '007'],
    ['-007', "'-007"],
    ['0049171123', '0049171123'],
    ['123456789012345', 123_456_789_012_345],
    ['1234567890123456', '1234567890123456'],
    ['1,054', '1,054'],
    ['$1,054.00', '$1,054.00'],
    ['1.5e3', '1.5e3'],
    ['50%', '50%'],
    ['TRUE', true],
    ['false', false],
    ['2017-12-31', { date: 43_100 }],
    ['2017-12-31 12:00', { date: 43_100.5 }],
    ['2017-12-31T12:00:00', { date: 43_100.5 }],
    ['2017-12-31T12:00:00Z', '2017-12-31T12:00:00Z'],
    ['2017-02-30', '2017-02-30'],
    ['1899-12-31', '1899-12-31'],
    ['31/12/2017', '31/12/2017'],
    ['12/31/17', '12/31/17'],
    ['Dec 31, 2017', 'Dec 31, 2017'],
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'quoted", "''quoted"],
    [' 12 ', ' 12 '],
  ])('%j is %j', (field, value) => {
    expect(csvValue(field)).toEqual(value)
  })

  it('never become a formula, and text comes back letter for letter', () => {
    const hostile = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', "'", '\t=', ''),
      fc.string({ unit: 'grapheme-ascii' }),
    )
    fc.assert(
      fc.property(hostile, ([start, rest]) => {
        const text = start + rest
        const value = csvValue(text)
        const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [[value]] }] })
        expect(workbook.formulas(area(0, 0))).toEqual([['']])
        const [[read] = []] = workbook.values(area(0, 0))
        if (typeof value === 'string') expect(read).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('come back the same from a loaded workbook, whatever the engine would read into them', () => {
    const fields = [
      '007',
      '1234567890123456',
      '31/12/2017',
      '12:30',
      '$5',
      '7%',
      '1/2',
      'a',
      '[a](http://x.com)',
      '#N/A',
      'May 5',
    ]
    const workbook = createWorkbook({ sheets: [{ name: 'P', cells: [fields.map(csvValue)] }] })
    expect(workbook.values(area(0, 0, 1, fields.length))).toEqual([fields])
    expect(workbook.displayValues(area(0, 0, 1, fields.length))).toEqual([fields])
  })
})

const MAVEN = resolve(process.cwd(), '../shared/data/pipelines/maven/sales_pipeline.csv')
if (existsSync(MAVEN)) {
  describe('a pipeline of 8,800 deals', () => {
    it('is read whole, with ids as text, days as days and amounts as numbers', () => {
      const { cells = [] } = readCsv(readFileSync(MAVEN), 'sales_pipeline')
      expect(cells).toHaveLength(8801)
      expect(cells[0]).toContain('opportunity_id')
      expect(cells[1]).toEqual([
        '1C1I7A6R',
        'Moses Frase',
        'GTX Plus Basic',
        'Cancity',
        'Won',
        { date: 42_663 },
        { date: 42_795 },
        1054,
      ])
    })
  })
}
