// Who in the pipeline is likely the person to be added. A company may have many people, so a company alone is nobody known.
import { normalise } from '../../core/cells/text'
import { addressKey, isNobody, type PersonCells, phoneKey } from '../../core/pipeline/person-key'
import { type Refused, refused } from '../../core/words/refusals'
import type { PipelineSheet } from '../sheet/open-pipeline'

/** What a request and a row can have in common, the surest first. */
const ALIKE = ['email', 'phone', 'nameAndCompany', 'name'] as const
type Alike = Record<(typeof ALIKE)[number], string>

const alike = ({ name, company, email, phone }: PersonCells): Alike => {
  const who = isNobody(name) ? '' : normalise(name)
  const where = normalise(company)
  return {
    email: addressKey(email),
    phone: phoneKey(phone),
    nameAndCompany: who === '' || where === '' ? '' : `${who}, ${where}`,
    name: who,
  }
}

/** The refusal that names who is likely the same person: the same e-mail, else phone, else name. */
export function knownPerson({ pipeline }: PipelineSheet, request: PersonCells): Refused | null {
  const wanted = alike(request)
  const text = (field: 'email' | 'phone' | 'company' | 'id', row: number): string =>
    pipeline.text(field)[row] ?? ''
  let known: { readonly row: number; readonly rank: number } | null = null
  for (let row = 0; row < pipeline.rows; row++) {
    // Without an id it may be this very person, from a try that was cut off.
    if (text('id', row) === '') continue
    const name = pipeline.personName(row)
    const cells = {
      name,
      company: text('company', row),
      email: text('email', row),
      phone: text('phone', row),
    }
    const own = alike(cells)
    const rank = ALIKE.findIndex((key) => wanted[key] !== '' && own[key] === wanted[key])
    if (rank >= 0 && (!known || rank < known.rank)) known = { row, rank }
  }
  if (!known) return null
  const { row, rank } = known
  return refused(
    'already there',
    pipeline.label(row),
    text('id', row),
    ALIKE[rank] ?? 'name',
    text('company', row),
  )
}
