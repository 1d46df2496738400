/**
 * One cell of a CSV file that people open in a spreadsheet: quoted where it has to be, and with an apostrophe in front
 * of what the program would run as a formula.
 */
export function safeCell(text: string): string {
  const harmless =
    /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) && !/^[+-]?[\d.,\s]+$/u.test(text) ? `'${text}` : text
  return /[",;\r\n\t|]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
