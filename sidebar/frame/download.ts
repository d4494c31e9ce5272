// Puts what the panel made into the downloads of the browser.

/** The address is kept for as long as a browser may ask the user where to put the file. */
const KEPT_MS = 60_000

/** @param name of the file, with its ending */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
