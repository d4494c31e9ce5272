// What a user meets: menus, alerts, prompts, pages, messages, and cells typed into.
import { googleOf } from '../../support/google-of'

describe('menus', () => {
  const google = googleOf(`
    function onOpen() {
      const ui = SpreadsheetApp.getUi()
      ui.createMenu('Tools').addItem('First', 'first').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Second', 'second')).addToUi()
      ui.createAddonMenu().addItem('Third', 'third').addToUi()
      ui.createMenu('Never shown').addItem('x', 'x')
    }
    function first() { return 1 }
    function second() { return 2 }
    function third() { throw new TypeError('bad thing') }`)
  google.open()

  it('show their items with their paths', () => {
    expect(google.menu()).toEqual([
      { path: 'Tools > First', label: 'First', handler: 'first' },
      { path: 'Tools > More > Second', label: 'Second', handler: 'second' },
      { path: 'Touchline > Third', label: 'Third', handler: 'third' },
    ])
  })

  it('run their items by path, label or handler', () => {
    expect(google.runMenuItem('Tools > More > Second').value).toBe(2)
    expect(google.runMenuItem('First').value).toBe(1)
    expect(google.runMenuItem('third').execution).toMatchObject({
      kind: 'menu',
      mode: 'FULL',
      error: { name: 'TypeError', message: 'bad thing' },
    })
    expect(() => google.runMenuItem('Fourth')).toThrow('There is no menu item “Fourth”.')
  })

  it('are built anew when the file is opened again', () => {
    google.open()
    expect(google.menu()).toHaveLength(3)
  })
})

describe('alerts and prompts', () => {
  const BUNDLE = `
    function ask() {
      const ui = SpreadsheetApp.getUi()
      const sure = ui.alert('Sure?', 'Really remove?', ui.ButtonSet.YES_NO)
      const name = ui.prompt('Name?', ui.ButtonSet.OK_CANCEL)
      const bare = ui.alert('Done')
      return [sure === ui.Button.YES, String(name.getSelectedButton()), name.getResponseText(), bare === ui.Button.CLOSE]
    }`

  it('are answered in turn, and closed where nobody answers', () => {
    const google = googleOf(BUNDLE)
    google.answer('YES')
    google.answer('OK', 'Ann')
    expect(google.run('ask').value).toEqual([true, 'OK', 'Ann', true])
    expect(google.run('ask').value).toEqual([false, 'CLOSE', '', true])
    expect(google.dialogs.slice(0, 3)).toEqual([
      { kind: 'alert', title: 'Sure?', text: 'Really remove?', buttons: 'YES_NO' },
      { kind: 'prompt', title: '', text: 'Name?', buttons: 'OK_CANCEL' },
      { kind: 'alert', title: '', text: 'Done', buttons: 'OK' },
    ])
  })
})

describe('pages and messages', () => {
  it('are kept as they were shown', () => {
    const google = googleOf(
      `function show() {
        const ui = SpreadsheetApp.getUi()
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Touchline'))
        ui.showModalDialog(HtmlService.createHtmlOutput('<p>Hi').append('</p>').setWidth(300).setHeight(200), 'Hello')
        SpreadsheetApp.getActive().toast('Saved', 'Touchline', 3)
        HtmlService.createHtmlOutputFromFile('Missing')
      }`,
      undefined,
      { html: { 'Sidebar.html': '<h1>Now</h1>' } },
    )
    expect(google.run('show').execution.error?.message).toBe('No HTML file named Missing was found.')
    expect(google.dialogs).toEqual([
      { kind: 'sidebar', title: 'Touchline', text: '<h1>Now</h1>' },
      { kind: 'modal', title: 'Hello', text: '<p>Hi</p>', width: 300, height: 200 },
    ])
    expect(google.toasts).toEqual([{ message: 'Saved', title: 'Touchline', seconds: 3 }])
  })
})

describe('an edit', () => {
  const BUNDLE = `
    function onEdit(e) {
      e.range.offset(0, 1).setValue('seen')
      return [e.range.getA1Notation(), e.value === undefined ? 'none' : e.value,
        e.oldValue === undefined ? 'none' : e.oldValue, e.source.getName(), e.user.getEmail(), String(e.authMode)]
    }`

  it('runs onEdit with what was typed and what was there', () => {
    const google = googleOf(BUNDLE, { Main: [['old', null, 5]] })
    expect(google.edit('A1', 'new')?.value).toEqual(['A1', 'new', 'old', 'Workbook', '', 'LIMITED'])
    expect(google.edit('Main!C1', { date: 46091 })?.value).toEqual([
      'C1',
      '46091',
      '5',
      'Workbook',
      '',
      'LIMITED',
    ])
    expect(google.edit('A1', null)?.value).toEqual(['A1', 'none', 'new', 'Workbook', '', 'LIMITED'])
    expect(google.executions).toHaveLength(3)
  })

  it('of several cells tells no values', () => {
    const google = googleOf(BUNDLE)
    expect(google.edit('A1:A2', [[1], [2]])?.value).toEqual([
      'A1:A2',
      'none',
      'none',
      'Workbook',
      '',
      'LIMITED',
    ])
    expect(google.workbook.values({ sheet: 0, row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      [1, 'seen'],
      [2, 'seen'],
    ])
  })

  it('by a script runs nothing', () => {
    const google = googleOf(
      `${BUNDLE} function write() { SpreadsheetApp.getActive().getRange('A1').setValue(1) }`,
    )
    google.run('write')
    expect(google.executions.map((one) => one.function)).toEqual(['write'])
  })

  it('without a handler only changes the cell', () => {
    const google = googleOf('')
    expect(google.edit('B2', true)).toBeUndefined()
    expect(google.workbook.values({ sheet: 0, row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[true]])
  })
})
