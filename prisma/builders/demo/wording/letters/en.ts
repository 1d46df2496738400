import type { LetterWords } from './letter-words.ts'

export const en: LetterWords = {
  gist: 'You complain of {product}: {subject}. Quantity affected: {quantity}.',
  finding: {
    manufacturer:
      'Thank you for telling us, and for the samples. We are sorry for the trouble. Our examination confirms what you saw: the fault arose in our own production and was not noticed at the final inspection. Retained samples of the same batch show it as well.',
    supplier:
      'Thank you for telling us, and for the samples. We are sorry for the trouble. Our examination confirms what you saw: a purchased component does not keep its specification. The incoming inspection did not test this property; it does now.',
    transport:
      'Thank you for the photos and the carrier’s report. We are sorry for the trouble. The parts left our house in order and were damaged on the way. The packing met the contract, yet it was not strong enough for this route.',
    customer:
      'Thank you for the samples. We tested every part against the agreed specification. The marks come from a cleaning agent that the data sheet excludes in section 5; parts from our store treated with it look the same after two days.',
    none_found:
      'Thank you for the samples. We tested every part against the agreed specification, at room temperature and at both limits, and could not make the fault appear. The measured values are enclosed.',
  },
  offer: {
    replacement: 'We replace all affected parts free of charge and bear the freight both ways.',
    credit: 'We credit the affected parts at the invoiced price.',
    goodwill:
      'We do not want to leave you alone with this. As a gesture of goodwill we replace half of the parts free of charge; our engineer gladly visits your line to look at it together with your people.',
  },
  manner: {
    replacement: 'Replacement with the next shipment, within ten working days',
    credit: 'Credit note to your account within fourteen days',
  },
  measures:
    'The process was corrected and proven on three batches. The inspection was tightened with a test of exactly this property, and the stock of every batch concerned was sorted. We hope you are satisfied with this solution; please tell us if you are not.',
  legal:
    'Our decision rests on the agreed specification and section 7.2 of the terms of delivery. Your statutory rights remain untouched.',
  rejection: 'The new parts are fine, but our cost of sorting is not covered at all.',
  secondOffer:
    'You are right that sorting cost you time. We bear these hours as well; please send us your invoice.',
}
