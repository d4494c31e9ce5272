// The people of the demo, of any seed: told apart, reached where nobody is, and with a past that can have been.
import { livesOf, mondayOf, PIPELINE_HEADERS, sheetsOf } from '../../workbench/demo/demo-sheets'
import { onMorningOf } from '../../workbench/demo/life'
import { dayOfIso } from '../../workbench/night/calendar'

const MONDAY = mondayOf(dayOfIso('2026-03-10') ?? Number.NaN)
/** Numbers that regulators keep for fiction: Ofcom, Bundesnetzagentur, Arcep, NANPA, ACMA. */
const FICTION =
  /^\+(44 20 7946 0\d{3}|49 30 23125 \d{3}|33 1 99 00 \d\d \d\d|1 202 555 01\d\d|61 2 5550 \d{4})$/

describe.each(Array.from({ length: 12 }, (_, at) => 2026 + at))('of seed %d', (seed) => {
  const lives = livesOf(MONDAY, seed)

  it('are the same for the same seed, and others for another one', () => {
    expect(livesOf(MONDAY, seed)).toEqual(lives)
    expect(livesOf(MONDAY, seed + 1)).not.toEqual(lives)
  })

  it('are told apart by first name, last name, company, address and number', () => {
    const persons = lives.map(({ person }) => person)
    const parts = [
      persons.map(({ name }) => name.split(' ')[0]),
      persons.map(({ name }) => name.split(' ')[1]),
      ...(['company', 'email', 'phone'] as const).map((key) => persons.map((person) => person[key])),
    ]
    for (const texts of parts) {
      expect(texts.filter((text) => !text)).toEqual([])
      expect(new Set(texts).size).toBe(lives.length)
    }
  })

  it('live in several countries, at addresses and numbers of nobody', () => {
    expect(
      lives.filter(({ person }) => !FICTION.test(person.phone)).map(({ person }) => person.phone),
    ).toEqual([])
    const codes = new Set(lives.map(({ person }) => person.phone.split(' ')[0]))
    expect(codes.size).toBe(5)
    expect(lives.filter(({ person }) => !/^[a-z.]+@[a-z]+\.example$/.test(person.email))).toEqual([])
  })

  it('were touched on working days after their row was made, each time for a reason of theirs', () => {
    for (const { created, touches } of lives) {
      const moments = touches.map(({ moment }) => moment)
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      for (const { moment, direction, reason } of touches) {
        expect(Math.floor(moment) - mondayOf(Math.floor(moment))).toBeLessThan(5)
        expect(moment).toBeGreaterThanOrEqual(created)
        expect(direction === 'In' || reason !== '').toBe(true)
      }
    }
  })

  it('went forward, and their dates were only ever put off', () => {
    for (const life of lives) {
      for (const course of [life.stage, life.close, life.gut, life.employees]) {
        const days = course.map(([day]) => day)
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
      }
      const dates = life.close.map(([, date]) => date)
      expect(dates).toEqual([...dates].sort((a, b) => a - b))
    }
    expect(Math.max(...lives.map(({ close }) => close.length - 1))).toBe(3)
  })

  it('are not in the sheet before they came', () => {
    const today = MONDAY - 100
    const [pipeline] = sheetsOf(lives, { today })
    const there = lives.filter(({ arrived }) => arrived < today)
    const [headers, ...rows] = pipeline?.cells ?? []
    expect(headers).toEqual(PIPELINE_HEADERS)
    expect(rows.map(([name]) => name)).toEqual(there.map(({ person }) => person.name))
    const stage = PIPELINE_HEADERS.indexOf('Stage')
    expect(rows.map((row) => row[stage])).toEqual(there.map((life) => onMorningOf(life.stage, today)))
  })
})
