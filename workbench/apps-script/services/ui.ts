// Ui: menus, alerts, prompts, sidebars and dialogs.
import { type Enumeration, enumeration, type Member, member } from './enumeration'
import { host } from './host'
import type { HtmlOutput } from './html-output'
import { publish, Service } from './service'
import type { Answer, MenuEntry, Menu as MenuWire } from './wire'

const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO')
const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL')

/** Key of a menu's title and entries. */
const content = Symbol('content')

export class Ui extends Service {
  readonly Button = Button
  readonly ButtonSet = ButtonSet

  createMenu(title: string): Menu {
    return new Menu({ title: String(title), addOn: false, entries: [] })
  }

  createAddonMenu(): Menu {
    return new Menu({ title: '', addOn: true, entries: [] })
  }

  /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
  alert(...args: unknown[]): Member {
    return member(Button as Enumeration<string>, ask('alert', args).button)
  }

  /** As alert, with a line to fill in. */
  prompt(...args: unknown[]): PromptResponse {
    return new PromptResponse(ask('prompt', args))
  }

  showSidebar(page: HtmlOutput): void {
    show('sidebar', page, page.getTitle() ?? '')
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    show('modal', page, title)
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    show('modeless', page, title)
  }
}
publish<GoogleAppsScript.Base.Ui>('Ui')(Ui)

export class PromptResponse extends Service {
  private readonly answer: Answer

  constructor(answer: Answer) {
    super()
    this.answer = answer
  }

  getSelectedButton(): Member {
    return member(Button as Enumeration<string>, this.answer.button)
  }

  getResponseText(): string {
    return this.answer.text
  }
}
publish<GoogleAppsScript.Base.PromptResponse>('PromptResponse')(PromptResponse)

export class Menu extends Service {
  private [content]: MenuWire

  constructor(menu: MenuWire) {
    super()
    this[content] = menu
  }

  addItem(label: string, handler: string): this {
    return this.with({ label: String(label), handler: String(handler) })
  }

  addSeparator(): this {
    return this.with({ label: '' })
  }

  addSubMenu(menu: Menu): this {
    const { title, entries } = menu[content]
    return this.with({ label: title, entries })
  }

  addToUi(): void {
    host('addMenu', this[content])
  }

  private with(entry: MenuEntry): this {
    this[content] = { ...this[content], entries: [...this[content].entries, entry] }
    return this
  }
}
publish<GoogleAppsScript.Base.Menu>('Menu')(Menu)

function ask(kind: 'alert' | 'prompt', args: readonly unknown[]): Answer {
  const texts = args.filter((arg) => typeof arg !== 'object').map(String)
  const buttons = args.find((arg) => typeof arg === 'object')
  const [title, text] = texts.length > 1 ? texts : ['', texts[0]]
  return host('ask', { kind, title: title ?? '', text: text ?? '', buttons: String(buttons ?? 'OK') })
}

function show(kind: 'sidebar' | 'modal' | 'modeless', page: HtmlOutput, title: string): void {
  const width = page.getWidth()
  const height = page.getHeight()
  host('show', {
    kind,
    title: String(title),
    text: page.getContent(),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  })
}
