// Opening and downloading files, and beginning the demo again.
import { tell } from './dialogs'
import { element, part } from './elements'
import { answerOf, ask } from './link'

const KINDS = '.csv,.tsv,.txt,.xlsx'

export const fileActions = {
  /** Lets the user choose a file; shows what is wrong with it. */
  open(): void {
    const input = element('input', { type: 'file', accept: KINDS })
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file) void openFile(file)
    })
    input.click()
  },
  download(): void {
    element('a', { href: '/download', download: true }).click()
  },
  demo(): void {
    void attempt('The demo could not be opened', () => ask('/demo', { afresh: true }))
  },
}

/** A file dropped onto the page opens too. */
export function takeDroppedFiles(): void {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  document.addEventListener('dragover', (event) => {
    if (hasFile(event)) event.preventDefault()
  })
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    void openFile(file)
  })
}

function openFile(file: File): Promise<void> {
  return attempt(`${file.name} could not be opened`, async () =>
    answerOf(
      await fetch('/open', {
        method: 'POST',
        headers: { 'x-file-name': encodeURIComponent(file.name) },
        body: file,
      }),
    ),
  )
}

async function attempt(title: string, work: () => Promise<unknown>): Promise<void> {
  const saved = part('saved')
  const before = saved.textContent
  saved.textContent = 'Opening…'
  try {
    await work()
  } catch (error) {
    saved.textContent = before
    await tell(title, (error as Error).message)
  }
}
