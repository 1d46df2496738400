import type { DocumentsCatalogue } from './catalogue.ts'

export const documentsKk = {
  page: '{pages} беттің {page}-беті',
  'letterhead.registration': 'Тіркеу деректері',
  'letterhead.phone': 'Телефон',
  'letterhead.email': 'Эл. пошта',

  'receipt.title': 'Шағымды қабылдау қолхаты',
  'receipt.thanks':
    'Шағымыңыз үшін рақмет. Ол бізге төменде көрсетілген түрде жетіп, мөртабандағы нөмірмен тіркелді.',
  'receipt.promise': 'Алғашқы жауабымыздың мерзімі:',
  'receipt.meaning':
    'Бұл қолхат не және қашан алынғанын растайды. Ол шағым бойынша шешім болып табылмайды.',
  'receipt.unprintable':
    '□ белгісі мұнда басып шығару мүмкін емес таңбаны білдіреді. Түпнұсқа мәтін өзгеріссіз сақталады.',

  'stamp.accepted': 'ҚАБЫЛДАНДЫ',
  'stamp.number': '№',
  'stamp.date': 'Күні',
  'stamp.by': 'Қабылдаған',
  'stamp.automatic': 'Автоматты тіркеу',

  'section.case': 'Тіркеу',
  'section.sender': 'Жіберуші',
  'section.products': 'Шағым берілген өнімдер',
  'section.description': 'Мәселенің сипаттамасы',
  'section.circumstances': 'Мән-жайлар',
  'section.wish': 'Күтілетін шешім',
  'section.files': 'Алынған файлдар',

  'field.number': 'Шағым нөмірі',
  'field.customers-number': 'Сіздің нөміріңіз',
  'field.received-at': 'Алынған уақыты',
  'field.registered-at': 'Тіркелген уақыты',
  'field.received-by': 'Қабылдаған',
  'field.channel': 'Түскен арна',
  'field.company': 'Компания',
  'field.contact': 'Байланыс тұлғасы',
  'field.email': 'Эл. пошта',
  'field.phone': 'Телефон',
  'field.address': 'Мекенжай',
  'field.product': 'Өнім',
  'field.batch': 'Партия',
  'field.quantity-affected': 'Ақаулы саны',
  'field.quantity-supplied': 'Жеткізілген саны',
  'field.remaining-stock': 'Қалған қор',
  'field.situation': 'Мәселе туындаған жағдай',
  'field.occurred-on': 'Болған күні',
  'field.occurred-place': 'Болған жері',
  'field.remedy': 'Шешім',
  'field.urgency': 'Шұғылдығы',
  'field.file': 'Файл',
  'field.size': 'Көлемі',

  'urgency.urgent': 'Шұғыл',
  'urgency.ordinary': 'Әдеттегі',
  'value.not-stated': 'көрсетілмеген',
  'files.none': 'Файл алынған жоқ.',
  'files.total': { one: '{count} файл, {size}', other: '{count} файл, жалпы көлемі {size}' },
} as const satisfies DocumentsCatalogue
