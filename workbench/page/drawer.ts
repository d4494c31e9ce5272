// The drawer: the other tools of the workbench, one at a time, opened from the rail at the edge.
import type { Desk } from '../server/wire'
import type { Drawable as Tool } from './drawer-actions'
import { clockTool } from './drawer-clock'
import { executionsTool } from './drawer-executions'
import { outboxTool } from './drawer-outbox'
import { permissionsTool } from './drawer-permissions'
import { triggersTool } from './drawer-triggers'
import { element, part } from './elements'

const TOOLS: readonly Tool[] = [clockTool, triggersTool, outboxTool, executionsTool, permissionsTool]

export function drawer() {
  const rail = part('rail')
  const place = part('drawer')
  const seen = new Map<string, number>()
  let desk: Desk | undefined
  let open: Tool | undefined
  const buttons = new Map<Tool, HTMLButtonElement>()
  const choose = (tool: Tool | undefined): void => {
    open = tool
    place.hidden = !tool
    paint()
  }
  const paint = (): void => {
    for (const [tool, button] of buttons) {
      const count = desk ? (tool.count?.(desk) ?? 0) : 0
      if (tool === open) seen.set(tool.key, count)
      button.setAttribute('aria-expanded', String(tool === open))
      button.classList.toggle('has-news', count > (seen.get(tool.key) ?? 0))
    }
    if (!open || !desk) return
    const heading = element('h2', { class: 'drawer-title' }, open.name)
    const close = (): void => choose(undefined)
    const cross = element(
      'button',
      { type: 'button', class: 'cross', 'aria-label': 'Close', onclick: close },
      '×',
    )
    // A scrolling part must be focusable by keyboard.
    const body = element(
      'div',
      {
        class: 'drawer-body',
        'data-test': `tool-${open.key}`,
        tabindex: 0,
        role: 'group',
        'aria-label': open.name,
      },
      open.paint(desk),
    )
    const scroll = place.querySelector('.drawer-body')?.scrollTop ?? 0
    place.replaceChildren(element('header', { class: 'drawer-head' }, heading, cross), body)
    body.scrollTop = scroll
  }
  for (const tool of TOOLS) {
    const button = element(
      'button',
      {
        ...{ type: 'button', class: 'rail-button', 'data-test': `rail-${tool.key}` },
        ...{ 'aria-label': tool.name, title: tool.name, 'aria-expanded': 'false' },
        onclick: () => choose(open === tool ? undefined : tool),
      },
      element('i', { class: `fa ${tool.icon}`, 'aria-hidden': 'true' }),
    )
    buttons.set(tool, button)
    rail.append(button)
  }
  return {
    open: (key: string) => choose(TOOLS.find((tool) => tool.key === key)),
    show(now: Desk): void {
      if (!desk) for (const tool of TOOLS) seen.set(tool.key, tool.count?.(now) ?? 0)
      desk = now
      // Fields that the user is filling in are not redrawn.
      if (open && place.contains(document.activeElement) && document.activeElement?.matches('input, select'))
        return
      paint()
    },
  }
}
