// The outbox: mails that would have been sent, as HTML in a sandboxed frame and as text.
import type { Mailed } from '../server/wire'
import { frame } from './dialogs'
import type { Drawable } from './drawer-actions'
import { element } from './elements'

export const outboxTool: Drawable = {
  key: 'outbox',
  name: 'Outbox',
  icon: 'fa-envelope-o',
  count: ({ outbox }) => outbox.length,
  paint({ outbox }) {
    if (outbox.length === 0) {
      return element(
        'p',
        { class: 'empty' },
        'No mail has been sent. Extensions › Touchline › Mails sends one. Nothing leaves this machine: mails end here.',
      )
    }
    return element(
      'div',
      {},
      element('p', { class: 'hint' }, 'Nothing leaves this machine: mails end here.'),
      ...outbox.map((mail) =>
        element(
          'button',
          { type: 'button', class: 'item item-button', 'data-test': 'mail', onclick: () => showMail(mail) },
          element('strong', {}, mail.subject),
          element('span', {}, `to ${mail.to}`),
          element('span', { class: 'hint' }, mail.at),
        ),
      ),
    )
  },
}

/** No scripts, no origin, no network. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

function showMail(mail: Mailed): void {
  const box = frame('mail-box', mail.subject, () => box.remove())
  box.classList.add('ask-page')
  const html = mail.htmlBody || ''
  const page = element('iframe', {
    ...{ sandbox: '', title: 'The mail', width: 640, height: 460, 'data-test': 'mail-html' },
    srcdoc: `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">${html.replace(/^<!doctype html>/i, '')}`,
  })
  const text = element('pre', { class: 'mail-text', 'data-test': 'mail-text' }, mail.body)
  const show = (isHtml: boolean): void => {
    page.hidden = !isHtml
    text.hidden = isHtml
    asHtml.setAttribute('aria-pressed', String(isHtml))
    asText.setAttribute('aria-pressed', String(!isHtml))
  }
  const tab = (label: string, isHtml: boolean): HTMLButtonElement =>
    element('button', { type: 'button', class: 'button', onclick: () => show(isHtml) }, label)
  const asHtml = tab('As mail', true)
  const asText = tab('As text', false)
  box.append(
    element(
      'p',
      { class: 'hint' },
      `From ${mail.from} to ${mail.to}${mail.cc ? `, copy to ${mail.cc}` : ''}, ${mail.at}`,
    ),
    element('div', { class: 'buttons' }, html ? asHtml : null, asText),
    page,
    text,
  )
  show(html !== '')
  document.body.append(box)
  box.showModal()
}
