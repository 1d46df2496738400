import type { Wording } from './wording.ts'

export const pl: Wording = {
  openings: ['', 'Dzień dobry,\n\n', 'Szanowni Państwo,\n\n'],
  batchLine: 'Partia według etykiety: {batch}.',
  closings: [
    'Proszę o pilną odpowiedź.',
    'Co mamy zrobić z resztą zapasu?',
    'Zdjęcia prześlemy jeszcze dziś.',
    '',
  ],
  accounts: {
    battery: [
      [
        'Bateria pusta po trzech tygodniach',
        'Z {of} sztuk {product} {n} rozładowało się po trzech tygodniach w magazynie, choć były w pełni naładowane.',
      ],
      [
        'Czytnik wyłącza się na mrozie',
        'Przy −10 °C {product} gaśnie po kilku minutach, mimo że wskaźnik pokazuje połowę. Dotyczy {n} z {of}.',
      ],
      [
        'Wyciek z ogniwa',
        'Przy wymianie pakietów monter zauważył brązowy nalot na stykach {product}: {n} sztuk z {of}.',
      ],
    ],
    contact_resistance: [
      [
        'Trzeci rząd klawiszy nie działa',
        'Rząd 3 nie reaguje w {n} z {of} sztuk {product}. Podmiana klawiatury usuwa usterkę za każdym razem.',
      ],
      [
        'Klawisze reagują dopiero po mocnym naciśnięciu',
        'W {n} z {of} sztuk {product} trzeba naciskać dwa razy. Zmierzona rezystancja styku wynosi ponad 600 omów.',
      ],
      [
        'Klawisz działa raz tak, raz nie',
        'Klawisz Enter w {product} przestaje działać po nagrzaniu obudowy, {n} z {of} sztuk.',
      ],
    ],
    overlay_lifting: [
      [
        'Odkleja się folia czołowa',
        'Folia {product} odchodzi przy lewym dolnym rogu po kilku dniach. Do tej pory {n} z {of} sztuk.',
      ],
      ['Pęcherze pod folią', 'Pod folią czołową {product} widać pęcherze wielkości soczewicy: {n} z {of}.'],
    ],
    transport: [
      [
        'Zgnieciony karton',
        'Paleta z {product} przyjechała ze zgniecionymi dolnymi kartonami. {n} z {of} sztuk jest porysowanych; kierowca podpisał protokół.',
      ],
      ['Mokre opakowania', 'Kartony z {product} stały w wodzie. {n} z {of} sztuk ma zacieki.'],
    ],
    customer_handling: [
      [
        'Powierzchnia zmatowiała',
        'Po kilku tygodniach powierzchnia {product} zmatowiała, {n} z {of} sztuk. Naszym zdaniem to wada powłoki.',
      ],
      ['Zerwana taśma', 'W {n} z {of} sztuk {product} taśma pękła na zgięciu podczas montażu.'],
    ],
    no_fault_found: [
      [
        'Urządzenie czasem się zawiesza',
        '{product} zawiesza się mniej więcej raz dziennie, pomaga ponowne uruchomienie. {n} z {of} sztuk.',
      ],
      [
        'Podwójne naciśnięcia',
        'Operatorzy mówią, że {product} czasem liczy jedno naciśnięcie za dwa: {n} z {of}.',
      ],
    ],
    solder: [
      [
        'Zwarcie lutu przy złączu',
        'Dwa sąsiednie piny {product} są zwarte lutem. Rentgen wykazał to na {n} z {of} płytek.',
      ],
      ['Zimne luty', 'Luty transformatora na {product} są szare i popękane: {n} z {of}.'],
    ],
    label_quantity: [
      [
        'Zła etykieta na kartonie',
        'Na kartonie jest {product}, w środku inny wariant nadruku. {n} z {of} sztuk.',
      ],
      ['Brakuje sztuk', 'Naliczyliśmy o {n} sztuk {product} mniej niż {of} na dokumencie WZ.'],
    ],
    led: [
      ['Dioda nie świeci', 'Zielona dioda {product} nie świeci w {n} z {of} sztuk.'],
      [
        'Różne odcienie podświetlenia',
        'Podświetlenie {product} wyraźnie się różni, {n} z {of} sztuk jest żółtawych.',
      ],
    ],
    test_escape: [
      [
        'Nie uruchamia się',
        '{n} z {of} sztuk {product} w ogóle nie startuje, choć mają Państwa pieczęć kontroli.',
      ],
      ['Stara wersja programu', '{n} z {of} sztuk {product} przyszło ze starą wersją programu.'],
    ],
    connector: [
      ['Wtyk się nie zatrzaskuje', 'Zatrzask złącza {product} nie trzyma w {n} z {of} sztuk.'],
      ['Wygięte piny', 'Złącze X3 w {product} ma wygięte piny: {n} z {of}.'],
    ],
    tape: [
      [
        'Taśma nie trzyma',
        'Taśma klejąca z tyłu {product} nie trzyma się obudowy, {n} z {of} od ostatniej dostawy.',
      ],
      [
        'Nie da się zdjąć folii ochronnej',
        'Folia ochronna taśmy w {product} rwie się przy zdejmowaniu: {n} z {of}.',
      ],
    ],
  },
  firstReplies: [
    'Szanowni Państwo,\n\ndziękujemy za zgłoszenie {number} i przepraszamy za kłopot. Dział jakości sprawdza teraz zapas tej samej partii. Prosimy o odłożenie trzech sztuk do badania.\n\nZ poważaniem\n{author}',
    'Dzień dobry,\n\nprzepraszamy za dodatkową pracę. Reklamacja {number} jest w naszym laboratorium, pierwszą ocenę prześlę w tym tygodniu.\n\n{author}',
  ],
  further: [
    'Przejrzeliśmy resztę, więcej wadliwych sztuk nie ma. Czy są już wyniki?',
    'Trzy próbki wyszły dziś kurierem.',
  ],
  finalReplies: {
    justified: [
      'Szanowni Państwo,\n\nmieli Państwo rację. Przyczyna reklamacji {number} jest znaleziona i usunięta, a części wymienimy na nasz koszt. Prosimy o wiadomość, czy takie rozwiązanie Państwu odpowiada.\n{author}',
    ],
    unjustified: [
      'Szanowni Państwo,\n\nzbadaliśmy próbki zgodnie z uzgodnioną specyfikacją (punkt 7.2) i wszystkie przeszły próbę; wyniki załączamy. Jeśli usterka wróci, chętnie przyjedziemy ją obejrzeć wspólnie.\n{author}',
    ],
  },
  thanks: ['Dziękujemy, sprawa załatwiona.', 'Dostawa zamienna dotarła, wszystko w porządku.'],
  photoName: 'zdjęcie usterki – rząd 3.jpg',
}
