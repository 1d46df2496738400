/** The words of the pages about templates; loaded with them. */
export const templatesEn = {
  'templates.title': 'Templates',
} as const
