import type { DocumentsCatalogue } from './catalogue.ts'

export const documentsPl = {
  page: 'Strona {page} z {pages}',
  'letterhead.registration': 'Dane rejestrowe',
  'letterhead.phone': 'Telefon',
  'letterhead.email': 'E-mail',

  'receipt.title': 'Potwierdzenie przyjęcia reklamacji',
  'receipt.thanks':
    'Dziękujemy za zgłoszenie reklamacji. Dotarła do nas w poniższej postaci i została zarejestrowana pod numerem podanym na stemplu.',
  'receipt.promise': 'Termin naszej pierwszej odpowiedzi:',
  'receipt.meaning':
    'Niniejsze potwierdzenie dokumentuje treść i czas otrzymania zgłoszenia. Nie stanowi jeszcze rozstrzygnięcia reklamacji.',
  'receipt.unprintable':
    'Symbol □ zastępuje znak, którego nie można tu wydrukować. Oryginalny tekst przechowujemy bez zmian.',

  'stamp.accepted': 'PRZYJĘTO',
  'stamp.number': 'Nr',
  'stamp.date': 'Data',
  'stamp.by': 'Przyjęcie',
  'stamp.automatic': 'Rejestracja automatyczna',

  'section.case': 'Rejestracja',
  'section.sender': 'Zgłaszający',
  'section.products': 'Reklamowane produkty',
  'section.description': 'Opis problemu',
  'section.circumstances': 'Okoliczności',
  'section.wish': 'Oczekiwane rozwiązanie',
  'section.files': 'Otrzymane pliki',

  'field.number': 'Numer reklamacji',
  'field.customers-number': 'Państwa znak',
  'field.received-at': 'Otrzymano',
  'field.registered-at': 'Zarejestrowano',
  'field.received-by': 'Przyjęcie zgłoszenia',
  'field.channel': 'Droga zgłoszenia',
  'field.company': 'Firma',
  'field.contact': 'Osoba kontaktowa',
  'field.email': 'E-mail',
  'field.phone': 'Telefon',
  'field.address': 'Adres',
  'field.product': 'Produkt',
  'field.batch': 'Partia',
  'field.quantity-affected': 'Ilość wadliwa',
  'field.quantity-supplied': 'Ilość dostarczona',
  'field.remaining-stock': 'Pozostały zapas',
  'field.situation': 'Sytuacja, w której wystąpił problem',
  'field.occurred-on': 'Data wystąpienia',
  'field.occurred-place': 'Miejsce wystąpienia',
  'field.remedy': 'Rozwiązanie',
  'field.urgency': 'Pilność',
  'field.file': 'Plik',
  'field.size': 'Rozmiar',

  'urgency.urgent': 'Pilne',
  'urgency.ordinary': 'Zwykłe',
  'value.not-stated': 'nie podano',
  'files.none': 'Nie otrzymano żadnych plików.',
  'files.total': {
    one: '{count} plik, {size}',
    few: '{count} pliki, łącznie {size}',
    many: '{count} plików, łącznie {size}',
    other: '{count} pliku, łącznie {size}',
  },
} as const satisfies DocumentsCatalogue
