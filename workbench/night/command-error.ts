// An error that the user of a command can put right: one line on stderr, exit code 2.

export class CommandError extends Error {
  override readonly name: string = 'CommandError'
}

/** The command line itself is wrong: the usage is shown below the message. */
export class UsageError extends CommandError {
  override readonly name: string = 'UsageError'
}
