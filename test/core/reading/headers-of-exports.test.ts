// The columns of every export whose headers are at hand, each written out.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { FIELDS } from '../../../src/core/reading/fields'
import { matchHeaders } from '../../../src/core/reading/headers'

type Expected = Readonly<Record<string, string>>

const EXPORTS: Expected = {
  'pipedrive.deal_export_account_level.headers': `recordId = ID | name = Contact person | title = Title | company = Organization | owner = Owner |
    product = Product name | stage = Stage | status = Status | value = Value |
    currency = Currency of Value | created = Deal created | decision = Expected close date |
    wonOn = Won time | lostOn = Lost time | lastActivity = Last activity date |
    stageChanged = Last stage change | source = Source channel`,
  'pipedrive.people_export.headers': `recordId = ID | firstName = First name | lastName = Last name | email = Email - Work |
    phone = Phone - Work`,
  'pipedrive.leads_export.headers': `title = Title | value = Value | currency = Currency | decision = Expected close date`,
  'pipedrive.list_view_api_columns.headers': `name = Deal - Contact person | title = Deal - Title | company = Organization - Name |
    owner = Deal - Owner | stage = Deal - Stage | status = Deal - Status | value = Deal - Value |
    currency = Deal - Currency | decision = Deal - Expected close date | wonOn = Deal - Won time |
    stageChanged = Deal - Last stage change | source = Deal - Deal source`,
  'pipedrive.official_import_sample.headers': `firstName = Person - First name | lastName = Person - Last name | name = Person - Name* |
    title = Deal - Title | company = Organization - Name* | email = Person - Email (Work) |
    phone = Person - Phone | value = Deal - Value`,
  'pipedrive.field_reference.Person': `recordId = Person - Pipedrive System ID | firstName = Person - First name* |
    lastName = Person - Last name* | name = Person - Name* | company = Organization name |
    email = Person - Email | phone = Person - Phone | owner = Person - Owner |
    created = Person - Creation date`,
  'pipedrive.field_reference.Deal': `recordId = Deal - Pipedrive System ID | name = Contact person* | title = Deal - Title |
    company = Organization* | owner = Deal - Owner | stage = Deal - Stage (pipeline) |
    status = Deal - Status | value = Deal - Value | currency = Deal - Currency of value |
    created = Deal - Creation date | decision = Deal - Expected close date | wonOn = Deal - Won time |
    lostOn = Deal - Lost time`,
  'pipedrive.field_reference.Activity': `name = Contact person | title = Deal | company = Organization`,
  'pipedrive.field_reference.Note': ``,
  'pipedrive.field_reference.Lead': `recordId = Lead - Pipedrive System ID | name = Contact person* | title = Lead - Title* |
    company = Organization* | owner = Lead - Owner | source = Lead - Source channel`,
  'hubspot.deals_export_with_stage_dates.headers': `recordId = Record ID | title = Deal Name | stage = Deal Stage | value = Amount |
    created = Create Date | decision = Close Date |
    wonOn = Date entered "Closed Won (Sales Pipeline)" |
    lostOn = Date entered "Closed Lost (Sales Pipeline)"`,
  'hubspot.contacts_columns_in_a_real_connected_sheet.headers': `recordId = Contact ID | firstName = First Name | lastName = Last Name | company = Company Name |
    email = Email | phone = Phone Number | owner = Contact owner | stage = Lifecycle Stage |
    status = Lead Status | created = Create Date | source = Original Source`,
  'hubspot.real_portal_property_labels.subset_touch_related': `stage = Lifecycle Stage | status = Sales Status | created = Create Date |
    lastActivity = Last Activity Date`,
  'hubspot.deal_headers_seen_in_tests.items.0': `recordId = Record ID | title = Deal Name | company = Company Name | owner = Deal Owner |
    stage = Deal Stage | value = Amount | created = Create Date | decision = Close Date`,
  'hubspot.deal_headers_seen_in_tests.items.1': `recordId = Record ID | title = Deal Name | owner = Deal owner | stage = Deal Stage |
    value = Amount | created = Create Date | decision = Close Date |
    lastActivity = Last Activity Date`,
  'hubspot.deal_headers_seen_in_tests.items.2': `recordId = Record ID | company = Company Name | owner = Company Owner | created = Create Date |
    lastActivity = Last Activity Date`,
  'hubspot.deal_headers_seen_in_tests.items.3': `recordId = Record ID | firstName = First Name | lastName = Last Name |
    company = Associated Company | email = Email | phone = Phone Number | owner = Contact owner |
    status = Lead Status | created = Create Date`,
  'hubspot.deal_headers_seen_in_tests.items.4': `recordId = Record ID | firstName = First Name | lastName = Last Name | company = Company Name |
    email = Email | phone = Phone Number | owner = Contact owner`,
  'salesforce.report_export.headers': `title = Opportunity Name | company = Account Name | owner = Opportunity Owner | stage = Stage |
    value = Total Amount | currency = Total Amount Currency | decision = Close Date`,
  'salesforce.report_export.minimal': `recordId = Opportunity ID | title = Opportunity Name | company = Account Name | owner = Owner |
    stage = Stage | value = Amount | decision = Close Date`,
  'salesforce.real_field_list_hp_2014.headers': `recordId = Opportunity_ID | title = Opportunity_Name | company = Customer_Profile_Name |
    owner = Primary_Sales_Team_Member_Name | status = STATUS | value = Deal_Size |
    created = Created_Date | decision = Close_Date | wonOn = Sign_Date | unsure = stage`,
  'google_contacts.headers': `firstName = First Name | lastName = Last Name | company = Organization Name |
    email = E-mail 1 - Value | phone = Phone 1 - Value`,
  'google_contacts.older': `firstName = Given Name | lastName = Family Name | name = Name | company = Organization Name |
    email = E-mail 1 - Value | phone = Phone 1 - Value`,
  'time_log_toggl.headers': `company = Client | email = Email | owner = User | value = Amount ()`,
}

const FILES: Expected = {
  'headers/google_contacts_header_bom.csv': `firstName = First Name | lastName = Last Name | company = Organization Name |
    email = E-mail 1 - Value | phone = Phone 1 - Value`,
  'headers/hubspot_contacts_test_rows.csv': `recordId = Record ID | firstName = First Name | lastName = Last Name |
    company = Associated Company | email = Email | phone = Phone Number | owner = Contact owner |
    status = Lead Status | created = Create Date`,
  'headers/pipedrive_deals_export_header.csv': `recordId = ID | name = Contact person | title = Title | company = Organization | owner = Owner |
    product = Product name | stage = Stage | status = Status | value = Value |
    currency = Currency of Value | created = Deal created | decision = Expected close date |
    wonOn = Won time | lostOn = Lost time | lastActivity = Last activity date |
    stageChanged = Last stage change | source = Source channel`,
  'maven/sales_pipeline.csv': `recordId = opportunity_id | company = account | owner = sales_agent | product = product |
    stage = deal_stage | value = close_value | created = engage_date | decision = close_date`,
  'synthetic/Activity.csv': `recordId = LeadID`,
  'synthetic/Contacts.csv': `recordId = ContactID | name = FullName | email = Email | phone = Phone`,
  'synthetic/Leads.csv': `recordId = LeadID | status = LeadStatus | created = CreatedDate | source = LeadSource`,
  'synthetic/Opportunity.csv': `recordId = OpportunityID | stage = OpportunityStage | value = EstimatedValue |
    decision = CloseDate`,
}

/** 'field = header | field = header' as an object. */
const expected = (lines: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (lines ?? '')
      .split('|')
      .map((pair) => pair.split(' = ').map((side) => side.trim()))
      .filter((pair) => pair.length === 2),
  )

/** The match as header texts by field; fields that are a question are listed under `unsure`. */
const matched = (headers: readonly string[]): Record<string, string> => {
  const { columns, unsure } = matchHeaders(headers, new Map())
  const found: Record<string, string> = {}
  for (const [field, column] of columns) found[field] = (headers[column] ?? '').replace('\ufeff', '')
  if (unsure.length > 0) found.unsure = unsure.map((one) => one.field).join(' ')
  return found
}

const LISTS = /(?:headers|minimal|older|subset_touch_related|field_reference\.\w+)$/

/** Every list of headers in the collection, by its path; samples of rows and formats are none. */
const headerLists = (node: unknown, path: string): [string, string[]][] => {
  if (Array.isArray(node)) {
    if (LISTS.test(path)) return [[path, node.map(String)]]
    if (!path.endsWith('deal_headers_seen_in_tests.items')) return []
    return node.map((line, at) => [`${path}.${at}`, String(line).split(',')])
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    headerLists(value, path === '' ? key : `${path}.${key}`),
  )
}

it('expects only fields there are', () => {
  const keys = new Set<string>([...FIELDS.map((field) => field.key), 'unsure'])
  for (const lines of [...Object.values(EXPORTS), ...Object.values(FILES)]) {
    expect(Object.keys(expected(lines)).filter((key) => !keys.has(key))).toEqual([])
  }
})

const collection = resolve(process.cwd(), '../shared/data/crm-headers.json')
if (existsSync(collection)) {
  const known = JSON.parse(readFileSync(collection, 'utf8')) as Record<string, unknown>
  const lists = headerLists(known, '')
  describe('an export', () => {
    it('of every kind at hand is expected below', () => {
      expect(lists.map(([path]) => path).sort()).toEqual(Object.keys(EXPORTS).sort())
    })
    it.each(lists)('%s has its columns found', (path, headers) => {
      expect(matched(headers)).toEqual(expected(EXPORTS[path]))
    })
  })

  const FIELD_OF: Expected = {
    id: 'recordId',
    org: 'company',
    person: 'name',
    close: 'decision',
    stage_change: 'stageChanged',
    last_activity: 'lastActivity',
  }
  const { dealtender } = known.aliases_used_by_others as { dealtender: Record<string, readonly string[]> }
  const unread = ['next_activity', 'update_time']
  describe('the words others match by', () => {
    it.each(Object.entries(dealtender).filter(([field]) => !unread.includes(field)))('%s', (field, words) => {
      for (const word of words) {
        const beside = field === 'title' ? ['Contact person', 'Stage'] : []
        expect(matched([word, ...beside])[FIELD_OF[field] ?? field]).toBe(word)
      }
    })
    it.each(unread)('%s is no field', (field) => {
      for (const word of dealtender[field] ?? []) expect(matched([word])).toEqual({})
    })
  })
} else console.info(`Headers of exports left out: ${collection} is not there.`)

const folder = resolve(process.cwd(), '../shared/data/pipelines')
if (existsSync(folder)) {
  it.each(Object.entries(FILES))('the file %s has its columns found', (file, lines) => {
    const [head = ''] = readFileSync(resolve(folder, file), 'utf8').split(/\r?\n/)
    expect(matched(head.split(','))).toEqual(expected(lines))
  })
} else console.info(`Header rows of files left out: ${folder} is not there.`)
