// The fields Touchline reads from a pipeline, with the header words by which CRM exports and people's own sheets name
// them.
import { unpacked } from '../cells/packed'
import { DATE_WORDS, DEAL_WORDS, PERSON_WORDS } from './field-words'

/** Key of a field, as Rules stores it in its `header` rows. */
export type FieldKey =
  | 'recordId'
  | 'title'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'email'
  | 'phone'
  | 'owner'
  | 'product'
  | 'stage'
  | 'status'
  | 'value'
  | 'currency'
  | 'created'
  | 'decision'
  | 'wonOn'
  | 'lostOn'
  | 'lastActivity'
  | 'stageChanged'
  | 'source'
  | 'noCall'
  | 'noEmail'

/** A field Touchline reads from a pipeline. */
export interface Field {
  readonly key: FieldKey
  readonly label: string
  readonly kind: 'text' | 'day' | 'money'
  /** Header words, best first; words joined by '|' are equally good: if two columns match them, the user is asked. */
  readonly aliases: readonly string[]
}

const field = (key: FieldKey, label: string, kind: Field['kind'], words: string): Field => ({
  key,
  label,
  kind,
  // Split on demand, because the script is loaded at every call of a custom function.
  get aliases() {
    return unpacked(words)
      .split(/[;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '')
  },
})

/**
 * All fields, in the order in which they are matched to columns: a person's name before a deal's title, because a
 * header 'Name' is a title only if another column names the person.
 */
export const FIELDS: readonly Field[] = [
  field('recordId', 'Record id', 'text', DEAL_WORDS.recordId),
  field('firstName', 'First name', 'text', PERSON_WORDS.firstName),
  field('lastName', 'Last name', 'text', PERSON_WORDS.lastName),
  field('name', 'Name', 'text', PERSON_WORDS.name),
  field('title', 'Title', 'text', DEAL_WORDS.title),
  field('company', 'Company', 'text', PERSON_WORDS.company),
  field('email', 'E-mail', 'text', PERSON_WORDS.email),
  field('phone', 'Phone', 'text', PERSON_WORDS.phone),
  field('owner', 'Owner', 'text', DEAL_WORDS.owner),
  field('product', 'Product', 'text', DEAL_WORDS.product),
  field('stage', 'Stage', 'text', DEAL_WORDS.stage),
  field('status', 'Status', 'text', DEAL_WORDS.status),
  field('value', 'Value', 'money', DEAL_WORDS.value),
  field('currency', 'Currency', 'text', DEAL_WORDS.currency),
  field('created', 'Created', 'day', DATE_WORDS.created),
  field('decision', 'Decision date', 'day', DATE_WORDS.decision),
  field('wonOn', 'Won on', 'day', DATE_WORDS.wonOn),
  field('lostOn', 'Lost on', 'day', DATE_WORDS.lostOn),
  field('lastActivity', 'Last activity', 'day', DATE_WORDS.lastActivity),
  field('stageChanged', 'Stage changed', 'day', DATE_WORDS.stageChanged),
  field('source', 'Source', 'text', DEAL_WORDS.source),
  field('noCall', 'Do not call', 'text', PERSON_WORDS.noCall),
  field('noEmail', 'Do not e-mail', 'text', PERSON_WORDS.noEmail),
]
