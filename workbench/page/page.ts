// The page: opens the stream, then the snapshot, paints the grid, and joins everything around it.
import type { RunAnswer, ServerEvent } from '../server/wire'
import { type Bar, bar, showNotice } from './bar'
import { hideQuestion, showQuestion, tell } from './dialogs'
import { drawer } from './drawer'
import type {} from './early'
import { part } from './elements'
import { fileActions, takeDroppedFiles } from './files'
import { type Grid, openGrid } from './grid'
import { ask, CLIENT, Refused } from './link'
import { addExtensions, addFileMenu } from './menu'
import { focusSidebar, serveFrames, showPage } from './shown-page'
import { showToast } from './toasts'

type Drawer = ReturnType<typeof drawer>

/** An address that ends so opens the panel. */
const WITH_PANEL = '#panel'

async function start(): Promise<void> {
  const tools = drawer()
  const top = bar(() => tools.open('clock'), openOwnSheet)
  early.lost = top.lost
  const [hearing, snapshot] = await Promise.all([early.hearing, early.snapshot])
  let clock = { serial: snapshot.desk.serial, at: performance.now() }
  const now = (): number => clock.serial + (performance.now() - clock.at) / 86_400_000
  let grid: Grid | undefined
  const run = async (path: string, given: object): Promise<RunAnswer> => {
    const answer = await ask<RunAnswer>(path, { ...given, selection: grid?.selection() }).catch(unanswered)
    if (answer.selection) grid?.select(answer.selection)
    return answer
  }
  addFileMenu(fileActions)
  addExtensions(snapshot.menu, (path) => void menuItem(path, run))
  grid = await openGrid(part('grid'), snapshot, now, () => location.reload())
  const opened = grid
  opened.onUpdate(() => top.settled(opened.isSettled()))
  serveFrames({ run: (name, args) => run('/run', { name, args }), focusGrid: opened.focus })
  takeDroppedFiles()
  leaveGridByKey()
  top.desk(snapshot.desk)
  top.saved(snapshot.saved)
  tools.show(snapshot.desk)
  showNotice(snapshot.notice)
  hearing((event) => {
    if (event.type === 'desk') clock = { serial: event.desk.serial, at: performance.now() }
    hear(event, opened, top, tools)
  })
  if (location.hash === WITH_PANEL && snapshot.panelItem) void menuItem(snapshot.panelItem, run)
}

/** Opens a file of the user's; its page begins with the panel, which says what it would say of it. */
function openOwnSheet(): void {
  history.replaceState(null, '', WITH_PANEL)
  fileActions.open()
}

/** Ctrl+Alt+Shift+M leaves the grid, as in Sheets, because Tab stays within it. */
function leaveGridByKey(): void {
  const leave = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyM' || !event.ctrlKey || !event.altKey || !event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    if (!focusSidebar()) part('rail').querySelector('button')?.focus()
  }
  document.addEventListener('keydown', leave, true)
}

function hear(event: ServerEvent, grid: Grid, top: Bar, tools: Drawer): void {
  switch (event.type) {
    case 'revision':
      grid.revise(event.message, event.results, event.by === CLIENT)
      top.settled(grid.isSettled())
      break
    case 'results':
      grid.compute(event.results, event.clockMoved)
      break
    case 'toast':
      showToast(event.toast)
      break
    case 'ask':
      showQuestion(event.id, event.dialog, grid.focus)
      break
    case 'answered':
      hideQuestion(event.id)
      break
    case 'show':
      showPage(event.shown)
      break
    case 'desk':
      top.desk(event.desk)
      tools.show(event.desk)
      break
    case 'saved':
      top.saved(event.saved)
      break
    case 'reload':
      location.reload()
  }
}

const SLOW_MS = 400

/** Shows a script's failure in a dialog (Google uses a red box), and a notice while a script runs for long. */
async function menuItem(
  path: string,
  run: (path: string, given: object) => Promise<RunAnswer>,
): Promise<void> {
  let close = (): void => {}
  const name = path.slice(path.lastIndexOf('>') + 1).trim()
  const slow = setTimeout(() => {
    // What the script itself says, perhaps just before it ends, is not covered.
    if (part('toasts').childElementCount === 0)
      close = showToast({ title: '', message: `Running “${name}”…`, seconds: -1 })
  }, SLOW_MS)
  const answer = await run('/menu', { path })
  clearTimeout(slow)
  close()
  if ('failure' in answer)
    await tell('The script failed', `${answer.failure.name}: ${answer.failure.message}`)
}

function unanswered(error: Error): RunAnswer {
  const message =
    error instanceof Refused ? error.message : 'The workbench does not answer. Is it still running?'
  return { failure: { name: 'Error', message } }
}

start().catch((error: Error) => {
  part('grid').replaceChildren()
  void tell('The spreadsheet could not be opened', `${error.message} Reload the page to try again.`)
})
