import type { DocumentsCatalogue } from './catalogue.ts'

export const documentsHy = {
  page: 'Էջ {page} / {pages}',
  'letterhead.registration': 'Գրանցման տվյալներ',
  'letterhead.phone': 'Հեռախոս',
  'letterhead.email': 'Էլ. փոստ',

  'receipt.title': 'Բողոքի ընդունման ստացական',
  'receipt.thanks':
    'Շնորհակալություն Ձեր բողոքի համար։ Այն մեզ է հասել ստորև ներկայացված տեսքով և գրանցվել է կնիքի վրա նշված համարով։',
  'receipt.promise': 'Մեր առաջին պատասխանի վերջնաժամկետը՝',
  'receipt.meaning':
    'Սույն ստացականը հաստատում է, թե ինչ և երբ է ստացվել։ Այն դեռևս որոշում չէ բողոքի վերաբերյալ։',
  'receipt.unprintable':
    '□ նշանը փոխարինում է այստեղ չտպվող նիշին։ Բնօրինակ տեքստը պահվում է անփոփոխ։',

  'stamp.accepted': 'ԸՆԴՈՒՆՎԱԾ Է',
  'stamp.number': 'Համար',
  'stamp.date': 'Ամսաթիվ',
  'stamp.by': 'Ընդունող',
  'stamp.automatic': 'Ավտոմատ գրանցում',

  'section.case': 'Գրանցում',
  'section.sender': 'Ուղարկող',
  'section.products': 'Բողոքին վերաբերող ապրանքներ',
  'section.description': 'Խնդրի նկարագրություն',
  'section.circumstances': 'Հանգամանքներ',
  'section.wish': 'Ցանկալի լուծում',
  'section.files': 'Ստացված ֆայլեր',

  'field.number': 'Բողոքի համար',
  'field.customers-number': 'Ձեր համարը',
  'field.received-at': 'Ստացվել է',
  'field.registered-at': 'Գրանցվել է',
  'field.received-by': 'Ընդունող',
  'field.channel': 'Ստացման եղանակ',
  'field.company': 'Ընկերություն',
  'field.contact': 'Կոնտակտային անձ',
  'field.email': 'Էլ. փոստ',
  'field.phone': 'Հեռախոս',
  'field.address': 'Հասցե',
  'field.product': 'Ապրանք',
  'field.batch': 'Խմբաքանակ',
  'field.quantity-affected': 'Թերի քանակ',
  'field.quantity-supplied': 'Մատակարարված քանակ',
  'field.remaining-stock': 'Մնացորդ',
  'field.situation': 'Իրավիճակը, որում դա տեղի է ունեցել',
  'field.occurred-on': 'Դեպքի ամսաթիվ',
  'field.occurred-place': 'Դեպքի վայր',
  'field.remedy': 'Լուծում',
  'field.urgency': 'Հրատապություն',
  'field.file': 'Ֆայլ',
  'field.size': 'Չափ',

  'urgency.urgent': 'Հրատապ',
  'urgency.ordinary': 'Սովորական',
  'value.not-stated': 'նշված չէ',
  'files.none': 'Ֆայլեր չեն ստացվել։',
  'files.total': { one: '{count} ֆայլ, {size}', other: '{count} ֆայլ, ընդհանուր {size}' },
} as const satisfies DocumentsCatalogue
