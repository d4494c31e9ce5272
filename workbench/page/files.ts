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
  /** Saves the workbook as .xlsx in the browser; says what the file does not have, or why there is none. */
  download(): void {
    void attempt('The file could not be downloaded', download, 'Making the file…')
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

async function download(): Promise<void> {
  const response = await fetch('/download')
  if (!response.ok) await answerOf(response)
  const named = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const name = decodeURIComponent(named ?? 'Workbook.xlsx')
  const address = URL.createObjectURL(await response.blob())
  element('a', { href: address, download: name }).click()
  URL.revokeObjectURL(address)
  const notKept = decodeURIComponent(response.headers.get('x-not-kept') ?? '')
  if (notKept) await tell(`${name} was saved`, notKept)
}

/** Does work that takes a moment: `doing` stands in the bar meanwhile, a failure is shown. */
async function attempt(title: string, work: () => Promise<unknown>, doing = 'Opening…'): Promise<void> {
  const saved = part('saved')
  const before = saved.textContent
  saved.textContent = doing
  try {
    await work()
    if (saved.textContent === doing) saved.textContent = before
  } catch (error) {
    saved.textContent = before
    await tell(title, (error as Error).message)
  }
}
