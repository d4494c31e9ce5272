// The words of the place Now. Media, outcomes and progress are said as the sheet has them, in English.
import { inLanguage } from '../frame/language'
import { ENGLISH_NOW } from './words-english'
import { GERMAN_NOW } from './words-german'

export const WORDS = inLanguage({ english: ENGLISH_NOW, german: GERMAN_NOW })
