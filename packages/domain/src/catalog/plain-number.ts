/** A number as people say and write it: without spaces and dashes, in capitals, letters of full width made plain. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
