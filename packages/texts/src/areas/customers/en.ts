/** The words of the pages about customers; loaded with them. */
export const customersEn = {
  'customers.title': 'Customers',
} as const
