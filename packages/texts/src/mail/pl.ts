import type { MailCatalogue } from './catalogue.ts'

export const mailPl = {
  'receipt.subject': '[{number}] Otrzymaliśmy Państwa reklamację',
  'receipt.body': `Szanowni Państwo,

dziękujemy za zgłoszenie problemu i przepraszamy za kłopoty, które on Państwu sprawia.

Numer reklamacji: {number}
Produkt: {product}
{promise}

Co będzie dalej: nasi specjaliści zbadają zgłoszenie i odpowiedzą Państwu na piśmie. Na poniższej stronie mogą Państwo w każdej chwili sprawdzić stan sprawy, odpowiedzieć na pytania oraz dodać zdjęcia lub pliki:
{link}

Link jest przeznaczony wyłącznie dla Państwa: każdy, kto go posiada, może przeczytać reklamację.

Załączone potwierdzenie pokazuje, co i kiedy do nas dotarło. Jeżeli coś się nie zgadza, prosimy o informację na tej samej stronie.

Z poważaniem
{company}
`,

  'claim-invitation.subject': '[{number}] Prosimy o potwierdzenie zgłoszenia',
  'claim-invitation.body': `Szanowni Państwo,

dziękujemy za zgłoszenie problemu i przepraszamy za kłopoty, które on Państwu sprawia. Zapisaliśmy Państwa słowa i już zajmujemy się sprawą.

Numer zgłoszenia: {number}
Produkt: {product}
{promise}

Mamy jedną prośbę: prosimy sprawdzić, czy dobrze Państwa zrozumieliśmy, poprawić ewentualne błędy i potwierdzić zgłoszenie na poniższej stronie. W ten sposób stanie się ono formalną reklamacją na piśmie:
{link}

Link jest przeznaczony wyłącznie dla Państwa: każdy, kto go posiada, może przeczytać zgłoszenie.

Załączone potwierdzenie pokazuje, co i kiedy do nas dotarło.

Z poważaniem
{company}
`,

  'first-reply.by': 'Termin naszej pierwszej odpowiedzi: {due}',
  'first-reply.soon': 'Odpowiemy Państwu najszybciej, jak to możliwe.',

  'message.subject': '[{number}] Wiadomość w sprawie Państwa reklamacji',
  'message.body': `{message}

--
{company}
Reklamacja {number}
Aby odpowiedzieć lub dodać pliki, prosimy skorzystać ze strony:
{link}
`,

  'photo-request.subject': '[{number}] Prosimy o zdjęcia',
  'photo-request.body': `Szanowni Państwo,

abyśmy mogli rozpocząć badanie, prosimy o zdjęcia wadliwych części oraz etykiety z numerem partii. Można je dodać na poniższej stronie, także z telefonu:
{link}

Państwa numer: {number}

Link jest przeznaczony wyłącznie dla Państwa: każdy, kto go posiada, może przeczytać reklamację.

Z poważaniem
{company}
`,

  'lost-link.subject': '[{number}] Link do Państwa reklamacji',
  'lost-link.body': `Szanowni Państwo,

otrzymaliśmy prośbę o ponowne przesłanie linku do Państwa reklamacji.

Numer reklamacji: {number}
Państwa strona:
{link}

Link jest przeznaczony wyłącznie dla Państwa: każdy, kto go posiada, może przeczytać reklamację. Jeżeli prośba nie pochodziła od Państwa, nie trzeba nic robić.

Z poważaniem
{company}
`,

  'invitation.subject': 'Dostęp do systemu Redress – {company}',
  'invitation.body': `Dzień dobry, {name},

w Redress – systemie obsługi reklamacji – utworzono dla Pani/Pana konto.
Firma: {company}

Hasło można ustawić na tej stronie:
{link}

Linku można użyć tylko raz.
Termin ważności: {expires}

Od tej chwili do logowania służą ten adres e-mail i ustawione hasło.

Z poważaniem
{company}
`,

  'password-reset.subject': 'Nowe hasło do systemu Redress',
  'password-reset.body': `Dzień dobry, {name},

otrzymaliśmy prośbę o nowe hasło do Pani/Pana konta w systemie Redress.
Firma: {company}

Nowe hasło można ustawić na tej stronie:
{link}

Linku można użyć tylko raz.
Termin ważności: {expires}

Jeżeli prośba nie pochodziła od Pani/Pana, prosimy zignorować tę wiadomość; hasło pozostaje bez zmian.

Z poważaniem
{company}
`,

  'progress.subject': '[{number}] Nowe informacje o Państwa reklamacji',
  'progress.body': `Szanowni Państwo,

{news}

Numer reklamacji: {number}
Na tej stronie widać, na jakim etapie jest sprawa; można też do nas napisać:
{link}

Z poważaniem
{company}
`,
  'progress.analysis': 'Rozpoczęliśmy badanie Państwa reklamacji.',
  'progress.action': 'Badanie zostało zakończone. Realizujemy teraz ustalone działania.',
  'progress.reply': 'Przygotowujemy teraz dla Państwa pisemną odpowiedź.',
  'progress.follow_up':
    'Nasza pisemna odpowiedź została wysłana. Sprawdzamy teraz, czy rozwiązanie jest trwałe.',
  'progress.closed':
    'Państwa reklamacja została zamknięta. Dziękujemy za pomoc w doskonaleniu naszej pracy. Jeżeli coś nadal się nie zgadza, prosimy o wiadomość.',
  'progress.withdrawn':
    'Państwa reklamacja została oznaczona jako wycofana. Jeżeli to pomyłka, prosimy o wiadomość.',

  'action-overdue.subject': '[{number}] Po terminie: {title}',
  'action-overdue.body': `Dzień dobry, {name},

minął termin tego, co obiecaliśmy.

Co: {title}
Sprawa: {number}
Odpowiedzialny: {owner}
Termin: {due}

Prosimy zgłosić wykonanie albo zaplanować na nowo, z podaniem powodu:
{link}

{company}
`,

  'car-reopened.subject': '[{number}] Otwarte ponownie: {title}',
  'car-reopened.body': `Dzień dobry, {name},

ten CAR jest znów otwarty, od D4: wada wróciła albo działania nie przyniosły skutku.

CAR: {number} {title}
Powód: {reason}

Prosimy zabezpieczyć partie, których to dotyczy, i na nowo ustalić przyczynę:
{link}

{company}
`,

  'clock-promise.first_reply': 'pierwsza odpowiedź',
  'clock-promise.decision': 'decyzja',
  'clock-promise.d3': 'D3 działania doraźne',
  'clock-promise.d4': 'D4 przyczyna źródłowa',
  'clock-promise.d5_d6': 'D5–D6 działania korygujące',
  'clock-promise.d7_d8': 'D7–D8 zapobieganie i zamknięcie',

  'clock-at-risk.subject': '[{number}] Termin zagrożony: {promise}',
  'clock-at-risk.body': `Dzień dobry, {name},

zbliża się termin zobowiązania wobec klienta.

Reklamacja: {number}
Zobowiązanie: {promise}
Termin: {due}
Klient: {customer}
Temat: {subject}
Osoba odpowiedzialna: {responsible}

Reklamacja w systemie:
{link}

Z poważaniem
{company}
`,

  'clock-breached.subject': '[{number}] Po terminie: {promise}',
  'clock-breached.body': `Dzień dobry, {name},

zobowiązanie wobec klienta nie zostało spełnione w terminie.

Reklamacja: {number}
Zobowiązanie: {promise}
Termin: {due}
Klient: {customer}
Temat: {subject}
Osoba odpowiedzialna: {responsible}

Reklamacja w systemie:
{link}

Z poważaniem
{company}
`,

  // reply
  'formal-reply.subject': '[{number}] Nasza pisemna odpowiedź na reklamację',
  'formal-reply.body': `Szanowni Państwo,

w załączeniu przesyłamy naszą pisemną odpowiedź na reklamację. Dziękujemy za cierpliwość.

Numer reklamacji: {number}
Nasze pismo: {letter}

Na swojej stronie mogą Państwo ponownie je przeczytać, przyjąć albo napisać, z czego nie są Państwo zadowoleni:
{link}

Link jest przeznaczony wyłącznie dla Państwa: każdy, kto go ma, może przeczytać reklamację.

Z poważaniem
{company}
`,
  'formal-reply.message': 'Nasza pisemna odpowiedź {letter} jest załączona jako PDF.',

  // Reports of a CAR (CAR-7)
  'car-report.subject': '[{number}] {report}, wydanie {revision}',
  'car-report.body': `Szanowni Państwo,

w załączeniu przesyłamy nasz raport {report}, wydanie {revision}.

Państwa reklamacja: {number}

{message}

Na Państwa stronie znajduje się on jako PDF i jako arkusz. Można go tam przyjąć albo odesłać i napisać, czego w nim brakuje:
{link}

Ten link jest przeznaczony wyłącznie dla Państwa: kto go ma, może czytać reklamację.

Z poważaniem
{company}
`,
  'car-report.message': 'W załączeniu nasz raport {report}, wydanie {revision}.',
  'car-sent-back.subject': '[{number}] Klient zwrócił raport: {disciplines}',
  'car-sent-back.body': `Dzień dobry {name},

klient zwrócił raport.

CAR: {number}
Tytuł: {title}
Zwrócono: {disciplines}

{reason}

Te etapy są ponownie otwarte:
{link}

Z poważaniem
{company}
`,

  'gate-submitted.subject': '[{number}] {group} czeka na decyzję',
  'gate-submitted.body': `Dzień dobry {name},

grupę etapów podpisano jako zakończoną; czeka ona na decyzję.

CAR: {number}
Tytuł: {title}
Przekazano: {group}
Kto: {who}
Komentarz: {comment}

Prosimy ją przyjąć albo zwrócić:
{link}

Z poważaniem
{company}
`,

  'gate-accepted.subject': '[{number}] Przyjęto {group}',
  'gate-accepted.body': `Dzień dobry {name},

grupa etapów została przyjęta.

CAR: {number}
Tytuł: {title}
Przyjęto: {group}
Kto: {who}
Komentarz: {comment}

Ten CAR:
{link}

Z poważaniem
{company}
`,

  'gate-sent-back.subject': '[{number}] Zwrócono {group}',
  'gate-sent-back.body': `Dzień dobry {name},

grupa etapów została zwrócona i jest ponownie otwarta.

CAR: {number}
Tytuł: {title}
Zwrócono: {group}
Kto: {who}
Powód: {comment}

Prosimy ją uzupełnić i przekazać ponownie:
{link}

Z poważaniem
{company}
`,
} as const satisfies MailCatalogue
