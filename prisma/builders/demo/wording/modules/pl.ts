import type { ModuleWords } from './modules.ts'

export const pl: ModuleWords = {
  thanks:
    'Dzień dobry,\n\ndziękujemy za zgłoszenie dotyczące wyrobu {product} i przepraszamy za kłopot. Reklamacja ma numer {number}, a osobiście zajmuje się nią {responsible}. Odezwiemy się ponownie najpóźniej {due}.\n\nZ poważaniem\n{author}\n{company}',
  photos:
    'Dzień dobry,\n\nabyśmy mogli zacząć od razu, prosimy o dwa lub trzy zdjęcia wadliwych sztuk: całej sztuki, zbliżenia wady i opakowania. Zdjęcia z telefonu w zupełności wystarczą. Można je przesłać w odpowiedzi na tę wiadomość albo dodać na stronie reklamacji.\n\nDziękujemy\n{author}',
  label:
    'Dzień dobry,\n\nprosimy o zdjęcie etykiety z kartonu lub z samego wyrobu {product}. Znając numer partii, jeszcze tego samego dnia sprawdzimy własny zapas i powiemy, czy problem dotyczy innych dostaw.\n\nDziękujemy\n{author}',
  samples:
    'Dzień dobry,\n\nnasze laboratorium chciałoby zbadać trzy wadliwe sztuki ({product}, partia {batch}). Kuriera wyślemy na nasz koszt; prosimy o informację, kiedy i skąd może je odebrać, oraz o dopisanie na paczce numeru {number}.\n\nZ poważaniem\n{author}',
  delay:
    'Dzień dobry,\n\nobiecaliśmy odpowiedź w sprawie {number}, ale potrzebujemy trochę więcej czasu. Przepraszam za zwłokę. Badania jeszcze trwają, a wolę przekazać wynik, na którym można polegać. Napiszę najpóźniej {due}.\n\nZ poważaniem\n{author}',
  finding:
    'Zbadaliśmy reklamowane sztuki ({product}, partia {batch}, liczba sztuk: {quantity}) oraz próbki archiwalne tej samej partii. Opisana wada została odtworzona. Ustaliliśmy jej przyczynę i potwierdziliśmy ją, wywołując i usuwając wadę na życzenie; zaostrzyliśmy kontrole, które powinny były ją wykryć.',
  goodwill:
    'Badanie nie wykazało naszego błędu, jednak cenimy współpracę z firmą {customer} i nie chcemy zostawiać Państwa samych z kosztami. W geście dobrej woli, bez uznania roszczenia, proponujemy bezpłatną wymianę połowy reklamowanych sztuk.',
  law: 'Decyzję podjęliśmy na podstawie uzgodnionej specyfikacji wyrobu oraz postanowień o reklamacjach w warunkach dostaw obowiązujących między {customer} a {company}. Państwa prawa wynikające z ustawy pozostają nienaruszone. Jeżeli nie zgadzają się Państwo z tą decyzją, prosimy o podanie powodów w ciągu czternastu dni; rozpatrzymy sprawę ponownie.',
}
