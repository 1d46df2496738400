/** The codes of the tables of a report. */
export const isNotDimensions = ['what', 'where', 'when', 'extent'] as const
export type IsNotDimension = (typeof isNotDimensions)[number]

/** Where pieces can lie when a lot is stopped (CAR-3); transit is what people forget. */
export const stockPlaces = [
  'raw_material',
  'semi_finished',
  'finished_goods',
  'in_transit',
  'at_customer',
] as const
export type StockPlace = (typeof stockPlaces)[number]

export const photoSides = ['before', 'after'] as const
export type PhotoSide = (typeof photoSides)[number]

export const carDocumentKinds = [
  'dfmea',
  'pfmea',
  'control_plan',
  'work_instruction',
  'drawing',
  'training',
  'other',
] as const
export type CarDocumentKind = (typeof carDocumentKinds)[number]
