import type { MailCatalogue } from './catalogue.ts'

export const mailPl = {
  'receipt.subject': '[{number}] Otrzymaliśmy Państwa reklamację',
  'receipt.body': `Szanowni Państwo,

dziękujemy za zgłoszenie problemu i przepraszamy za kłopoty, które on Państwu sprawia.

Numer reklamacji: {number}
Produkt: {product}
Termin naszej pierwszej odpowiedzi: {due}

Co będzie dalej: nasi specjaliści zbadają zgłoszenie i odpowiedzą Państwu na piśmie. Na poniższej stronie mogą Państwo w każdej chwili sprawdzić stan sprawy, odpowiedzieć na pytania oraz dodać zdjęcia lub pliki:
{link}

Link jest przeznaczony wyłącznie dla Państwa: każdy, kto go posiada, może przeczytać reklamację.

Załączone potwierdzenie pokazuje, co i kiedy do nas dotarło. Jeżeli coś się nie zgadza, prosimy o informację na tej samej stronie.

Z poważaniem
{company}
`,

  'message.subject': '[{number}] Wiadomość w sprawie Państwa reklamacji',
  'message.body': `{message}

--
{company}
Reklamacja {number}
Aby odpowiedzieć lub dodać pliki, prosimy skorzystać ze strony:
{link}
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
} as const satisfies MailCatalogue
