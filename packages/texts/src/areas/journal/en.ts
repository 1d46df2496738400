/** The words of the pages about journal; loaded with them. */
export const journalEn = {
  'journal.title': 'Journals',
} as const
