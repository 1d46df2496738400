// A browser that guesses types takes a text for a page when it begins with a tag, a comment or an XML heading.
const page = /^<[!?/a-z]/i
const pagePart = /<(?:html|script|svg|iframe|body|!doctype)\b/i
const program = /^#!/

/** Tells whether a text would be a page or a program in other hands; asked about its beginning. */
export function looksActive(beginning: string): boolean {
  const start = beginning.replace(/^[\ufeff\s]+/u, '')
  return page.test(start) || program.test(start) || pagePart.test(start.slice(0, 1024))
}

/** Tells whether bytes that should be a picture, a film or a document carry a page as well. */
export function carriesPage(beginning: string): boolean {
  return pagePart.test(beginning)
}
