const longest = 200

// Control characters and line ends would break headers and lists; invisible marks of direction would let
// "gpj.exe" read as "exe.jpg".
const invisible = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A file's name as its sender knows it, safe to show and to put into a header: any script, no folders, no
 * control characters, at most 200 characters with the extension kept. It is never used as a path.
 */
export function cleanFileName(sent: string): string {
  const name = browserEscapes(sent.toWellFormed())
    .replace(invisible, '')
    .replace(/^.*[/\\]/su, '')
    .trim()
  const letters = [...name]
  if (letters.length <= longest) return name
  const extension = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  return letters.slice(0, longest - [...extension].length).join('') + extension
}

/** Browsers write these three in a form's file name, and only these. */
function browserEscapes(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0[ad]/gi, '')
}
