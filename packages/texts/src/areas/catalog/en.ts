/** The words of the pages about catalog; loaded with them. */
export const catalogEn = {
  'catalog.title': 'Products',
} as const
