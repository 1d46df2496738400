import type { CatalogueLike } from '../../translate.ts'
import type { documentsAreaEn } from './en.ts'

export const documentsAreaPl = {
  'documents.language': 'Język wydruku',
  'documents.card': 'Karta reklamacji',
  'documents.card-hint':
    'Wszystkie dane na jednym formularzu, z miejscem na uzupełnienia odręczne i podpisy.',
  'documents.evidence': 'Dowody i chronologia',
  'documents.evidence-hint':
    'Ponumerowane pliki z miniaturami zdjęć, przebieg zdarzeń i cała korespondencja.',
  'documents.with-notes': 'Z notatkami wewnętrznymi',
  'documents.receipt-paper': 'Potwierdzenie przyjęcia dla klienta',
  'documents.reply': 'Odpowiedź pisemna {number}',
  'documents.pack': 'Pakiet audytowy',
  'documents.pack-hint':
    'Archiwum ZIP z całością akt: oba wydruki, oryginalne pliki, pisma, korespondencja, dane sprawy i dziennik zmian, z sumami SHA-256. Każde pobranie zapisuje się w dzienniku zmian.',
  'documents.made-anew': 'Powstaje w chwili pobrania',
  'documents.made-at': 'Sporządzono {time}',
  'documents.sent-at': 'Wysłano {time}',
  'documents.drawn-by': 'Ostatnie pobranie: {name}, {time}',
  'documents.never-drawn': 'Jeszcze nie pobierano',
  'documents.get': 'Pobierz',
  'documents.download': 'Pobierz: {name}',
} satisfies CatalogueLike<typeof documentsAreaEn>
