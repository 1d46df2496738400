import type { ProblemError } from './call.ts'

/** What the words of a problem are looked up with; both products bring their own catalogue. */
type Words = { say: (key: string, parameters?: Record<string, string | number>) => string | null }

/** A fault of one field in words: the field's own sentence first, then the general one of the code. */
export function faultText(
  words: Words,
  field: string,
  code: string,
  parameters: Record<string, string | number> = {},
): string {
  return (
    words.say(`fault.${field}.${code}`, parameters) ??
    words.say(`field.${code}`, parameters) ??
    words.say('field.malformed') ??
    code
  )
}

/** A whole refusal in words. */
export function problemText(words: Words, error: ProblemError): string {
  return words.say(`problem.${error.code}`) ?? words.say('problem.internal') ?? error.message
}

/** `#/email` → "email"; `#/files/2` → "files", its position apart. */
export function fieldOfPointer(pointer: string): { field: string; index: number | null } {
  const [field = '', index] = pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return { field, index: index !== undefined && /^\d+$/.test(index) ? Number(index) : null }
}
