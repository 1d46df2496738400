import type { DocumentsCatalogue } from './catalogue.ts'

export const documentsFil = {
  page: 'Pahina {page} ng {pages}',
  'letterhead.registration': 'Rehistrasyon',
  'letterhead.phone': 'Telepono',
  'letterhead.email': 'Email',

  'receipt.title': 'Resibo ng pagtanggap ng reklamo',
  'receipt.thanks':
    'Salamat po sa inyong reklamo. Nakarating ito sa amin ayon sa nakasaad sa ibaba at nairehistro sa numerong nasa selyo.',
  'receipt.promise': 'Darating ang aming unang tugon nang hindi lalampas sa:',
  'receipt.meaning':
    'Pinatutunayan ng resibong ito kung ano ang natanggap at kung kailan. Hindi pa ito pasiya sa reklamo.',
  'receipt.unprintable':
    'Ang simbolong □ ay kapalit ng karakter na hindi mailimbag dito. Itinatago nang walang pagbabago ang orihinal na teksto.',

  'stamp.accepted': 'TINANGGAP',
  'stamp.number': 'Blg.',
  'stamp.date': 'Petsa',
  'stamp.by': 'Tumanggap',
  'stamp.automatic': 'Awtomatikong pagrehistro',

  'section.case': 'Pagkakarehistro',
  'section.sender': 'Nagpadala',
  'section.products': 'Mga produktong inirereklamo',
  'section.description': 'Paglalarawan ng problema',
  'section.circumstances': 'Mga pangyayari',
  'section.wish': 'Ninanais na lunas',
  'section.files': 'Mga file na natanggap',

  'field.number': 'Numero ng reklamo',
  'field.customers-number': 'Inyong sanggunian',
  'field.received-at': 'Natanggap noong',
  'field.registered-at': 'Nairehistro noong',
  'field.received-by': 'Tumanggap',
  'field.channel': 'Paraan ng pagtanggap',
  'field.company': 'Kompanya',
  'field.contact': 'Taong makakausap',
  'field.email': 'Email',
  'field.phone': 'Telepono',
  'field.address': 'Tirahan',
  'field.product': 'Produkto',
  'field.batch': 'Batch',
  'field.quantity-affected': 'Dami ng may depekto',
  'field.quantity-supplied': 'Dami ng naihatid',
  'field.remaining-stock': 'Natitirang stock',
  'field.situation': 'Sitwasyon nang mangyari ito',
  'field.occurred-on': 'Petsa ng pangyayari',
  'field.occurred-place': 'Lugar ng pangyayari',
  'field.remedy': 'Lunas',
  'field.urgency': 'Pagkaapurahan',
  'field.file': 'File',
  'field.size': 'Laki',

  'urgency.urgent': 'Apurahan',
  'urgency.ordinary': 'Karaniwan',
  'value.not-stated': 'hindi nakasaad',
  'files.none': 'Walang natanggap na file.',
  // "One" serves 1, 2, 3, 5 …; "other" the numbers ending in 4, 6 or 9, which need a linking word.
  'files.total': { one: '{count} file, {size} lahat', other: '{count} na file, {size} lahat' },

  // reply
  'reply.title': 'Nakasulat na tugon sa inyong reklamo',
  'reply.draft': 'BORADOR',
  'reply.number': 'Blg. ng liham',
  'reply.gist': 'Buod ng inyong reklamo',
  'reply.decision': 'Ang aming pasya',
  'reply.decided.satisfied_fully': 'Tinutugunan namin nang buo ang inyong reklamo.',
  'reply.decided.satisfied_partly': 'Tinutugunan namin nang bahagya ang inyong reklamo.',
  'reply.decided.refused': 'Hindi namin matatanggap ang inyong reklamo.',
  'reply.amount': 'Halaga',
  'reply.manner': 'Paraan at takdang panahon',
  'reply.grounds': 'Mga dahilan',
  'reply.findings': 'Ang aming natuklasan',
  'reply.legal': 'Legal na posisyon',
  'reply.measures': 'Mga ginawang hakbang',
  'reply.enclosures': 'Mga kalakip',
  'reply.enclosures-none': 'Wala.',
  'reply.answer':
    'Pakisabi sa inyong pahina kung tinatanggap ninyo ang tugong ito. Kung wala kaming matanggap na balita hanggang {date}, ituturing namin itong tinanggap. Maaari pa rin kayong sumulat pagkatapos ng araw na iyon.',
} as const satisfies DocumentsCatalogue
