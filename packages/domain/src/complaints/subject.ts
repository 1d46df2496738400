const longest = 90

/**
 * The line by which people recognise a complaint: the first sentence of its wording, cut at a word.
 * A script without spaces is cut at a character; a character is never cut in two.
 */
export function subjectOf(wording: string): string {
  const oneLine = wording.replace(/\s+/g, ' ').trim()
  const sentence = oneLine.match(/^.+?(?:[.!?。！？։](?=\s|$|\p{Script=Han})|$)/u)?.[0] ?? oneLine
  const bare = sentence.replace(/[.。։]$/u, '')
  const characters = [...new Intl.Segmenter().segment(bare)].map((part) => part.segment)
  if (characters.length <= longest) return bare
  const cut = characters.slice(0, longest).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`
}
