import type { CatalogueLike } from '../../translate.ts'
import type { templatesEn } from './en.ts'

export const templatesPl = {
  'templates.title': 'Szablony',
  'templates.new': 'Nowy gotowy tekst',
  'templates.about':
    'Krótkie teksty, które wstawia się do wiadomości i pism, wpisując :: i pierwsze litery. Każdy pojawia się w języku klienta.',
  'templates.none': 'Nie ma jeszcze gotowych tekstów',
  'templates.none-hint':
    'Warto raz zapisać to, co pisze się codziennie: podziękowanie, prośbę o zdjęcia, przeprosiny za zwłokę.',
  'templates.place': 'Gdzie jest podpowiadany',
  'templates.place.message': 'Wiadomości do klienta',
  'templates.place.technical': 'Pismo: ustalenia techniczne',
  'templates.place.commercial': 'Pismo: propozycja handlowa',
  'templates.place.legal': 'Pismo: podstawa prawna',
  'templates.name': 'Tytuł',
  'templates.trigger': 'Skrót',
  'templates.trigger-hint': 'Małe litery bez znaków polskich, cyfry i łączniki; pisane po ::',
  'templates.languages': 'Języki',
  'templates.all-languages': 'wszystkie siedem',
  'templates.lacks': 'brakuje: {names}',
  'templates.missing': 'brak, pojawi się tekst angielski',
  'templates.active': 'W użyciu',
  'templates.inactive': 'nieużywany',
  'templates.acts': 'Czynności',
  'templates.change': 'Zmień',
  'templates.fields': 'Pola wypełniane automatycznie',
  'templates.fields-hint': 'Kliknięcie wstawia pole w miejscu kursora.',
  'templates.preview': 'Podgląd',
  'templates.preview-of': 'Z danymi reklamacji',
  'templates.preview-empty': 'W tym języku nic jeszcze nie napisano.',
  'templates.preview-none': 'Nie znaleźliśmy tej reklamacji.',
  'templates.saved': 'Zapisano.',
} satisfies CatalogueLike<typeof templatesEn>
