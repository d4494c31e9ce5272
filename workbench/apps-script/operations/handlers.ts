// The type of the kernel's tables: one handler for each operation, called with the execution that asks.
import type { Running } from '../execution'
import type { Operations } from '../services/wire'

export type Handlers = {
  readonly [K in keyof Operations]: (
    execution: Running,
    ...args: Parameters<Operations[K]>
  ) => ReturnType<Operations[K]>
}
