// The tools of the place More: what they are called, and what they are for.
import { inLanguage } from '../frame/language'

export const WORDS = inLanguage({
  english: {
    tools: 'Tools',
    allTools: 'All tools',
    titles: {
      mailing: 'Mailing list',
      campaign: 'The year’s reasons',
      invitations: 'Invitations',
      profile: 'Your ideal customer',
      reading: 'How I read your sheet',
      audit: 'The honest card',
      remove: 'Remove Touchline',
    },
    says: {
      mailing: 'Addresses to copy, and one touch logged for everybody you wrote to.',
      campaign: 'Twelve months of good reasons to be in touch, and where one is missing.',
      invitations: 'An event, whom to invite, and each invitation logged.',
      profile: 'What your good customers have in common, as the profile that Fit goes by.',
      reading: 'Which of your columns I use, what your words mean, and what I left out.',
      audit: 'What your pipeline claims, what survives, and why.',
      remove: 'Everything you logged stays, as plain values.',
    },
    /** Other words by which the search finds them. */
    alsoCalled: {
      mailing: 'newsletter batch log group mail addresses bcc csv cards bench many',
      campaign: 'calendar campaign reasons library items gaps months',
      invitations: 'events guests invite',
      profile: 'profile fit criteria qualify prospect good customers',
      reading: 'columns stages headers matching',
      audit: 'audit claims survives',
      remove: 'uninstall delete leave',
    },
  },
  german: {
    tools: 'Werkzeuge',
    allTools: 'Alle Werkzeuge',
    titles: {
      mailing: 'Verteiler',
      campaign: 'Anlässe des Jahres',
      invitations: 'Einladungen',
      profile: 'Ihr Wunschkunde',
      reading: 'So lese ich Ihre Tabelle',
      audit: 'Die ehrliche Karte',
      remove: 'Touchline entfernen',
    },
    says: {
      mailing: 'Adressen zum Kopieren, und für alle Angeschriebenen je ein Kontakt.',
      campaign: 'Zwölf Monate gute Gründe, sich zu melden, und wo noch einer fehlt.',
      invitations: 'Ein Anlass, die Gäste, und jede Einladung notiert.',
      profile: 'Was Ihre guten Kunden gemeinsam haben, als Profil, nach dem Fit geht.',
      reading: 'Welche Ihrer Spalten ich nutze, was Ihre Wörter bedeuten und was ich weggelassen habe.',
      audit: 'Was Ihre Pipeline verspricht, was davon bleibt, und warum.',
      remove: 'Alles Notierte bleibt, als einfache Werte.',
    },
    alsoCalled: {
      mailing: 'Newsletter Sammelmail Rundmail Adressen BCC CSV Karten Bank viele',
      campaign: 'Kalender Kampagne Gründe Reasons Bibliothek Lücken Monate',
      invitations: 'Events Veranstaltung Gäste einladen',
      profile: 'Profil Profile Fit Kriterien Zielkunde passt gute Kunden',
      reading: 'Spalten Stufen Kopfzeile',
      audit: 'Audit Prüfung',
      remove: 'deinstallieren löschen',
    },
  },
})
