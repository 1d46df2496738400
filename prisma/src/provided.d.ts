import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's URL of the PostgreSQL server that runs for the tests. */
    postgres: string
  }
}
