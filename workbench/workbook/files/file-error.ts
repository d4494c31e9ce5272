// A file that cannot be read or written: the message says what is wrong and what to do next.

export class FileError extends Error {
  override readonly name = 'FileError'
}
