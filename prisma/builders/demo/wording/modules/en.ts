import type { ModuleWords } from './modules.ts'

export const en: ModuleWords = {
  thanks:
    'Dear {contact},\n\nthank you for telling us about {product}; we are sorry for the trouble this causes you. Your complaint has the number {number}, and {responsible} looks after it in person. You will hear from us again by {due} at the latest.\n\nKind regards\n{author}\n{company}',
  photos:
    'Dear {contact},\n\nso that we can begin at once, could you send us two or three photos of the faulty parts: one of the whole part, one close up, and one of the packing? Photos taken with a phone are quite good enough. Simply answer this message or add them on your tracking page.\n\nThank you\n{author}',
  label:
    'Dear {contact},\n\ncould you please send us a photo of the label on the carton or on the part of {product}? With the batch number we can check our own stock the same day and tell you whether other deliveries are affected.\n\nThank you\n{author}',
  samples:
    'Dear {contact},\n\nour laboratory would like to examine three of the faulty parts ({product}, batch {batch}). We send a courier at our expense; please tell us when and where he may collect them, and write {number} on the parcel.\n\nKind regards\n{author}',
  delay:
    'Dear {contact},\n\nwe promised you an answer on {number} and need a little longer. I am sorry about that. The tests are still running, and I would rather give you a result you can rely on. I will write to you by {due}.\n\nKind regards\n{author}',
  finding:
    'We examined the parts you complained of ({product}, batch {batch}, quantity {quantity}) and retained samples of the same batch. The fault you describe was reproduced. Its cause has been found and proven by switching it on and off; the checks that should have noticed it have been tightened.',
  goodwill:
    'Although the examination found no fault of ours, we value working with {customer} and do not want to leave you alone with the cost. As a gesture of goodwill and without admitting any obligation, we offer to replace half of the affected parts free of charge.',
  law: 'Our decision is based on the agreed product specification and on the section on complaints of the terms of delivery in force between {customer} and {company}. Your statutory rights remain untouched. If you do not agree, please tell us why within fourteen days; we will look into the matter again.',
}
