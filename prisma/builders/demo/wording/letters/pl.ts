import type { LetterWords } from './letter-words.ts'

export const pl: LetterWords = {
  gist: 'Reklamacja dotyczy wyrobu {product}: {subject}. Liczba wadliwych sztuk: {quantity}.',
  finding: {
    manufacturer:
      'Dziękujemy za zgłoszenie i próbki, przepraszamy za kłopot. Badanie potwierdza Państwa spostrzeżenia: wada powstała w naszej produkcji i nie została zauważona podczas kontroli końcowej. Widać ją także w próbkach archiwalnych tej samej partii.',
    supplier:
      'Dziękujemy za zgłoszenie i próbki, przepraszamy za kłopot. Badanie potwierdza Państwa spostrzeżenia: kupowany przez nas podzespół nie spełnia specyfikacji. Kontrola dostaw nie obejmowała tej cechy, teraz już ją sprawdza.',
    transport:
      'Dziękujemy za zdjęcia i protokół przewoźnika, przepraszamy za kłopot. Wyroby opuściły nasz zakład bez wad i zostały uszkodzone w drodze. Opakowanie było zgodne z umową, okazało się jednak za słabe na tę trasę.',
    customer:
      'Dziękujemy za próbki. Każdą sztukę sprawdziliśmy według uzgodnionej specyfikacji. Ślady pochodzą od środka czyszczącego, który karta katalogowa wyklucza w punkcie 5; sztuki z naszego magazynu wyglądają po nim tak samo już po dwóch dniach.',
    none_found:
      'Dziękujemy za próbki. Każdą sztukę sprawdziliśmy według uzgodnionej specyfikacji, w temperaturze pokojowej i w obu skrajnych, i nie udało się wywołać wady. Wyniki pomiarów dołączamy.',
  },
  offer: {
    replacement: 'Wymienimy bezpłatnie wszystkie wadliwe sztuki i pokryjemy koszt transportu w obie strony.',
    credit: 'Zwrócimy wartość wadliwych sztuk według ceny z faktury.',
    goodwill:
      'Nie chcemy zostawiać Państwa samych z tą sprawą. W geście dobrej woli wymienimy bezpłatnie połowę sztuk, a nasz inżynier chętnie przyjedzie, aby przyjrzeć się temu wspólnie na miejscu.',
  },
  manner: {
    replacement: 'Wymiana przy najbliższej wysyłce, w ciągu dziesięciu dni roboczych',
    credit: 'Faktura korygująca w ciągu czternastu dni',
  },
  measures:
    'Proces został poprawiony i sprawdzony na trzech partiach. Kontrolę uzupełniliśmy o badanie tej właśnie cechy, a zapas wszystkich partii, których to dotyczy, został przebrany. Mamy nadzieję, że to rozwiązanie jest satysfakcjonujące; jeśli nie, prosimy o wiadomość.',
  legal:
    'Decyzja opiera się na uzgodnionej specyfikacji oraz punkcie 7.2 warunków dostaw. Państwa prawa ustawowe pozostają nienaruszone.',
  rejection: 'Nowe sztuki są w porządku, ale nikt nie pokrył naszych kosztów sortowania.',
  secondOffer:
    'Mają Państwo rację, sortowanie zajęło czas. Pokryjemy również te godziny; prosimy o przesłanie faktury.',
}
