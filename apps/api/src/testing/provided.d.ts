import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the test server. */
    postgres: string
  }
}
