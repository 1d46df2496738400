/** The words of the pages about cars; loaded with them. */
export const carsEn = {
  'cars.title': 'CARs',
} as const
