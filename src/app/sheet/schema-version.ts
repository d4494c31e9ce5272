// Which version of Touchline a sheet was set up by.
import type { RuleBook } from '../../core/rules/rule-book'
import { SCHEMA_VERSION } from '../../core/tabs/schema'

/** The version by its row on Rules; a blank one, or words, is the first. */
export const schemaOf = ({ texts }: RuleBook): number => Math.max(1, Number(texts.get('schema') ?? '') || 1)

/** Whether a newer Touchline set the sheet up, whose tabs this one does not know. */
export const isNewer = (book: RuleBook): boolean => schemaOf(book) > SCHEMA_VERSION

/** Whether steps of `migrate` are left to do. */
export const isOlder = (book: RuleBook): boolean => schemaOf(book) < SCHEMA_VERSION
