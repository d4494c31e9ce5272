// What an execution may call: by mode, by scope granted, and by where it runs.
import { googleOf } from '../../support/google-of'

const TRY = `function attempt(work) { try { work(); return 'ok' } catch (error) { return error.message } }`
const SCOPE = 'https://www.googleapis.com/auth/'

describe('onOpen', () => {
  const google = googleOf(`${TRY}
    function onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Set up', 'setUp').addToUi()
      console.log(String(e.authMode), e.authMode === ScriptApp.AuthMode.NONE, typeof e.source)
      console.log(attempt(() => PropertiesService.getDocumentProperties()))
      console.log(attempt(() => SpreadsheetApp.getActive().getName()))
      console.log(attempt(() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))))
      console.log(attempt(() => MailApp.sendEmail('a@b.co', 's', 'b')))
      console.log(attempt(() => ScriptApp.newTrigger('x').timeBased().everyHours(1).create()))
      console.log(attempt(() => Session.getEffectiveUser().getEmail().length && undefined.x))
    }`)

  it('of an add-on not yet enabled can only build its menu', () => {
    expect(google.open('NONE')?.execution.log).toEqual([
      'NONE true object',
      'You do not have permission to call PropertiesService.getDocumentProperties',
      'You do not have permission to call SpreadsheetApp.getActive',
      'You do not have permission to call HtmlService.createHtmlOutput',
      'You do not have permission to call MailApp.sendEmail',
      'You do not have permission to call ScriptApp.newTrigger',
      'You do not have permission to call Session.getEffectiveUser',
    ])
    expect(google.menu().map((item) => item.path)).toEqual(['Touchline > Set up'])
  })

  it('of an enabled add-on reaches the document, but no mail, sidebar, trigger or user', () => {
    expect(google.open()?.execution.log).toEqual([
      'LIMITED false object',
      'ok',
      'ok',
      'You do not have permission to call Ui.showSidebar',
      'You do not have permission to call MailApp.sendEmail',
      'You do not have permission to call ScriptApp.newTrigger',
      'ok',
    ])
  })

  it('is no execution where the bundle has none', () => {
    const without = googleOf('function main() {}')
    expect(without.open()).toBeUndefined()
    expect(without.executions).toEqual([])
  })
})

describe('scopes', () => {
  const google = googleOf(`${TRY}
    function all() {
      return [
        attempt(() => MailApp.sendEmail('a@b.co', 's', 'b')),
        attempt(() => SpreadsheetApp.getActive()),
        attempt(() => Session.getEffectiveUser()),
        attempt(() => ScriptApp.getProjectTriggers()),
        attempt(() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))),
        attempt(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${SCOPE}script.send_mail'])),
        attempt(() => PropertiesService.getUserProperties()),
      ]
    }
    function status() {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)
      const sheets = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${SCOPE}spreadsheets.currentonly'])
      return [String(info.getAuthorizationStatus()), String(sheets.getAuthorizationStatus()),
        info.getAuthorizedScopes().length, typeof info.getAuthorizationUrl()]
    }`)

  it('granted let everything through', () => {
    expect(google.run('all').value).toEqual(new Array(7).fill('ok'))
    expect(google.run('status').value).toEqual(['NOT_REQUIRED', 'NOT_REQUIRED', 5, 'object'])
  })

  it('missing are named in Google’s message', () => {
    google.permissions.delete(`${SCOPE}script.send_mail`)
    expect(google.run('status').value).toEqual(['REQUIRED', 'NOT_REQUIRED', 4, 'string'])
    google.permissions.clear()
    const refused = (method: string, ...scopes: string[]) =>
      `You do not have permission to call ${method}. Required permissions: ${scopes.map((one) => SCOPE + one).join(' || ')}`
    expect(google.run('all').value).toEqual([
      refused('MailApp.sendEmail', 'script.send_mail'),
      refused('SpreadsheetApp.getActive', 'spreadsheets.currentonly', 'spreadsheets'),
      refused('Session.getEffectiveUser', 'userinfo.email'),
      refused('ScriptApp.getProjectTriggers', 'script.scriptapp'),
      refused('Ui.showSidebar', 'script.container.ui'),
      'Authorization is required to perform that action.',
      'ok',
    ])
  })
})

describe('the user interface', () => {
  it('cannot be reached from a trigger', () => {
    const google = googleOf('function hourly() { SpreadsheetApp.getUi() }')
    expect(google.run('hourly', [], { kind: 'trigger' }).execution.error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    )
  })
})
