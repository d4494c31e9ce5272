// The public holidays of a country and region: looked over, added to Rules, taken out again.
import { useState } from 'preact/hooks'
import type { DayRow } from '../../../src/app/panel/days-off'
import { isoDay } from '../../../src/core/calendar/day'
import { SelectField } from '../../frame/fields'
import { inLanguage } from '../../frame/language'
import { dayText } from '../../purge/figures'
import { type AbsenceProps, changeDays } from './change-days'
import { COUNTRIES } from './countries'
import { countryOf, holidaysOf } from './holidays'
import { WORDS } from './words'

const LANGUAGE = inLanguage({ english: 'en', german: 'de' })
const NAMES = new Intl.DisplayNames([LANGUAGE], { type: 'region' })
const nameOf = (code: string): string => NAMES.of(code) ?? code

/** Code and name. */
function regionOf(region: string): readonly [string, string] {
  const [code = ''] = region.split(' ')
  return [code, region.slice(code.length + 1)]
}

export function Holidays(props: AbsenceProps) {
  const { page } = props
  const [country, setCountry] = useState(countryOf(page.locale))
  const [region, setRegion] = useState('')
  const regions = COUNTRIES[country]?.regions ?? []
  const codes = Object.keys(COUNTRIES).sort((a, b) => nameOf(a).localeCompare(nameOf(b), LANGUAGE))
  const isChosen = country !== '' && (regions.length === 0 || region !== '')
  return (
    <section aria-labelledby="holidays">
      <h3 id="holidays">{WORDS.holidays}</h3>
      <SelectField
        id="holiday-country"
        label={WORDS.country}
        value={country}
        none={WORDS.choose}
        options={codes.map((code) => [code, nameOf(code)])}
        choose={(code) => {
          setCountry(code)
          setRegion('')
        }}
      />
      {regions.length === 0 ? null : (
        <SelectField
          id="holiday-region"
          label={WORDS.region}
          value={region}
          none={WORDS.chooseRegion}
          options={regions.map((one) => regionOf(one))}
          choose={setRegion}
        />
      )}
      {isChosen ? <Preview {...props} country={country} region={region} /> : null}
      <Listed {...props} />
    </section>
  )
}

function Preview(props: AbsenceProps & { readonly country: string; readonly region: string }) {
  const { page, store, country, region } = props
  const listed = new Set(page.days.flatMap(({ is, day }) => (is === 'holiday' ? [day] : [])))
  const first = Number(page.today.slice(0, 4))
  const years = [first, first + 1].map((year) => ({
    year,
    days: holidaysOf(country, region, year)
      .map(({ day, name }): DayRow => ({ is: 'holiday', day: isoDay(day), name }))
      .filter(({ day }) => day >= page.today),
  }))
  const add = years.flatMap(({ days }) => days).filter(({ day }) => !listed.has(day))
  return (
    <>
      {years.map(({ year, days }) => (
        <details key={year} class="fold">
          <summary>{WORDS.preview(year, days.length)}</summary>
          <ul>
            {days.map(({ day, name }) => (
              <li key={day}>
                {dayText(day)} · {name}
                {listed.has(day) ? <span class="quiet"> · {WORDS.there}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p class="quiet">{WORDS.weekends}</p>
      {add.length === 0 ? (
        <p>{WORDS.nothingToAdd}</p>
      ) : (
        <button
          type="button"
          class="save"
          disabled={store.state.isSaving}
          onClick={() => changeDays(props, { add, said: WORDS.added(add.length) })}
        >
          {WORDS.add(add.length)}
        </button>
      )}
    </>
  )
}

/** The holidays on Rules from today on. */
function Listed(props: AbsenceProps) {
  const { page, store } = props
  const rows = page.days.filter(({ is, day }) => is === 'holiday' && day >= page.today)
  if (rows.length === 0) return null
  return (
    <details class="fold">
      <summary>{WORDS.listed(rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={`${row.day} ${row.name}`}>
            {dayText(row.day)} · {row.name}{' '}
            <button
              type="button"
              class="link"
              aria-label={WORDS.takeOutOf(`${dayText(row.day)} ${row.name}`)}
              disabled={store.state.isSaving}
              onClick={() => changeDays(props, { remove: [row], said: WORDS.takenOut(1) })}
            >
              {WORDS.takeOut}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
