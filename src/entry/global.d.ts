// gas-webpack-plugin turns every assignment to `global` into a top-level function that Google can call.
declare const global: Record<string, (...given: never[]) => unknown>
