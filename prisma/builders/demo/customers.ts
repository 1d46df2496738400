import type { CustomerLanguage } from '@redress/domain/languages/language'
import type { Channel } from '@redress/domain/messages/channel'

type CustomerGroup = 'Operators' | 'Industrial' | 'Medical' | 'Appliance'

export type StoryCustomer = {
  /** Short name used by the story. */
  key: string
  name: string
  group: CustomerGroup
  country: string
  timeZone: string
  language: CustomerLanguage
  channel: Channel
  /** How readily they complain, compared with the others. */
  weight: number
  notes: string
  contacts: { name: string; position: string; email: string; phone: string }[]
}

// Telephone numbers are from ranges kept for fiction, or of the block 555 where a country keeps none; addresses end
// in .example, which belongs to nobody.
export const customers: readonly StoryCustomer[] = [
  customer(
    'steppe',
    'Steppe Utility Networks',
    'Operators',
    'KZ',
    'Asia/Almaty',
    'kk',
    'chat',
    3,
    'Battery handhelds in the field; winters below −30 °C.',
    [
      ['Айгүл Сәрсенова', 'Өлшеу бөлімінің басшысы', 'a.sarsenova', '+7 727 555 0101'],
      ['Ерлан Құдайберген', 'Желі инженері', 'e.kudaibergen', '+7 727 555 0102'],
    ],
  ),
  customer(
    'aegean',
    'Aegean Telemetry',
    'Operators',
    'GR',
    'Europe/Athens',
    'el',
    'email',
    2,
    'Stations by the sea: salt air.',
    [
      ['Ελένη Παπαδάκη', 'Υπεύθυνη ποιότητας', 'e.papadaki', '+30 21 0555 0111'],
      ['Νίκος Βλάχος', 'Τεχνικός πεδίου', 'n.vlachos', '+30 21 0555 0112'],
    ],
  ),
  customer(
    'vistula',
    'Vistula Metering',
    'Operators',
    'PL',
    'Europe/Warsaw',
    'pl',
    'phone',
    4,
    'Largest customer. Telephones first, writes afterwards.',
    [
      ['Katarzyna Wójcik', 'Kierowniczka jakości dostaw', 'k.wojcik', '+48 22 555 01 21'],
      ['Łukasz Żak', 'Magazyn główny', 'l.zak', '+48 22 555 01 22'],
    ],
  ),
  customer('ararat', 'Ararat Telecom Services', 'Operators', 'AM', 'Asia/Yerevan', 'hy', 'email', 2, '', [
    ['Անահիտ Գրիգորյան', 'Որակի բաժնի պետ', 'a.grigoryan', '+374 10 555 131'],
    ['Տիգրան Հակոբյան', 'Սպասարկման ինժեներ', 't.hakobyan', '+374 10 555 132'],
  ]),
  customer(
    'lagom',
    'Lagom Drives',
    'Industrial',
    'SE',
    'Europe/Stockholm',
    'en',
    'portal',
    3,
    'Exemplary data: serial numbers, photos and measured values at once.',
    [
      ['Elsa Lindqvist', 'Supplier quality engineer', 'elsa.lindqvist', '+46 8 465 004 41'],
      ['Johan Ek', 'Incoming inspection', 'johan.ek', '+46 8 465 004 42'],
    ],
  ),
  customer(
    'bergmann',
    'Bergmann Pumps',
    'Industrial',
    'DE',
    'Europe/Berlin',
    'en',
    'email',
    3,
    'Own 8D form; expects an answer within 24 hours.',
    [
      ['Sabine Krüger', 'Supplier quality', 's.krueger', '+49 30 23125 151'],
      ['Jürgen Groß', 'Production', 'j.gross', '+49 30 23125 152'],
    ],
  ),
  customer(
    'pearl',
    'Pearl River Instruments',
    'Industrial',
    'CN',
    'Asia/Shanghai',
    'zh',
    'chat',
    3,
    'Writes by WeChat, with many photos.',
    [
      ['陈晓明', '质量经理', 'chen.xiaoming', '+86 20 5550 1161'],
      ['黄丽', '采购', 'huang.li', '+86 20 5550 1162'],
    ],
  ),
  customer('visayas', 'Visayas Automation', 'Industrial', 'PH', 'Asia/Manila', 'fil', 'web_form', 2, '', [
    ['Maria Luz Villanueva', 'Tagapamahala ng kalidad', 'ml.villanueva', '+63 32 555 0171'],
    ['Jun Peñaflor', 'Tekniko', 'j.penaflor', '+63 32 555 0172'],
  ]),
  customer(
    'corvin',
    'Corvin Infusion',
    'Medical',
    'IE',
    'Europe/Dublin',
    'en',
    'email',
    2,
    'Medical devices: every report is treated as serious until shown otherwise.',
    [
      ['Niamh O’Connell', 'Head of supplier quality', 'niamh.oconnell', '+353 20 911 0181'],
      ['Declan Byrne', 'Post-market surveillance', 'declan.byrne', '+353 20 911 0182'],
    ],
  ),
  customer(
    'meridian',
    'Meridian Diagnostics',
    'Medical',
    'GB',
    'Europe/London',
    'en',
    'phone',
    2,
    'Uses handhelds too.',
    [
      ['Oliver Hughes', 'Service manager', 'o.hughes', '+44 20 7946 0191'],
      ['Priya Nair', 'Purchasing', 'p.nair', '+44 20 7946 0192'],
    ],
  ),
  customer(
    'hearthline',
    'Hearthline Appliances',
    'Appliance',
    'PL',
    'Europe/Warsaw',
    'pl',
    'phone',
    3,
    'Line stops are charged by the hour.',
    [
      ['Ewa Lis', 'Planistka produkcji', 'e.lis', '+48 61 555 01 31'],
      ['Grzegorz Mączka', 'Kierownik linii', 'g.maczka', '+48 61 555 01 32'],
    ],
  ),
  customer(
    'cascade',
    'Cascade Home Controls',
    'Appliance',
    'US',
    'America/Los_Angeles',
    'en',
    'web_form',
    3,
    'Many complaints turn out unjustified; stay courteous.',
    [
      ['Brandon Ortiz', 'Customer returns', 'b.ortiz', '+1 206 555 0141'],
      ['Megan Doyle', 'Buyer', 'm.doyle', '+1 206 555 0142'],
    ],
  ),
  customer(
    'borealis',
    'Borealis Lighting',
    'Industrial',
    'NO',
    'Europe/Oslo',
    'en',
    'email',
    0,
    'Has never complained.',
    [['Ingrid Solberg', 'Purchasing', 'i.solberg', '+47 22 555 011']],
  ),
]

function customer(
  key: string,
  name: string,
  group: CustomerGroup,
  country: string,
  timeZone: string,
  language: CustomerLanguage,
  channel: Channel,
  weight: number,
  notes: string,
  people: [name: string, position: string, login: string, phone: string][],
): StoryCustomer {
  const contacts = people.map(([contact, position, login, phone]) => ({
    name: contact,
    position,
    email: `${login}@${key}.example`,
    phone,
  }))
  return { key, name, group, country, timeZone, language, channel, weight, notes, contacts }
}
