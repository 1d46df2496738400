/** The codes of the tables of a report. */
export const isNotDimensions = ['what', 'where', 'when', 'extent'] as const
export type IsNotDimension = (typeof isNotDimensions)[number]

/** What is usually asked to narrow a fault down (B11), each in its dimension. */
export const usualQuestions = {
  'what-part': 'what',
  'what-fault': 'what',
  'where-found': 'where',
  'where-on-part': 'where',
  'when-first': 'when',
  'when-since': 'when',
  'extent-parts': 'extent',
  'extent-trend': 'extent',
} as const satisfies Record<string, IsNotDimension>
export type UsualQuestion = keyof typeof usualQuestions
export const usualQuestionNames = Object.keys(usualQuestions) as UsualQuestion[]

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

/** What nearly every correction changes (CAR-5), each as its kind; a test plan has none of its own. */
export const usualDocuments = {
  pfmea: 'pfmea',
  'control-plan': 'control_plan',
  'work-instruction': 'work_instruction',
  'test-plan': 'other',
} as const satisfies Record<string, CarDocumentKind>
export type UsualDocument = keyof typeof usualDocuments
export const usualDocumentNames = Object.keys(usualDocuments) as UsualDocument[]
