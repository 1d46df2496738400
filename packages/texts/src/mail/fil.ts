import type { MailCatalogue } from './catalogue.ts'

export const mailFil = {
  'receipt.subject': '[{number}] Natanggap namin ang inyong reklamo',
  'receipt.body': `Mahal naming customer,

Salamat po sa pagbibigay-alam sa amin tungkol sa problemang ito. Humihingi kami ng paumanhin sa abalang idinulot nito sa inyo.

Numero ng reklamo: {number}
Produkto: {product}
Unang tugon namin, hindi lalampas sa: {due}

Ang susunod na mangyayari: susuriin ng aming mga eksperto ang inyong iniulat at sasagutin nila kayo nang nakasulat. Sa sumusunod na pahina, makikita ninyo anumang oras kung nasaan na kami, at maaari kayong sumagot sa mga tanong at magdagdag ng mga larawan o file:
{link}

Para sa inyo lamang ang link na ito: mababasa ng sinumang may hawak nito ang inyong reklamo.

Makikita sa kalakip na resibo kung ano ang nakarating sa amin at kung kailan. Kung may hindi tama, ipaalam po ninyo sa amin sa pahina ring iyon.

Lubos na gumagalang,
{company}
`,

  'message.subject': '[{number}] Mensahe tungkol sa inyong reklamo',
  'message.body': `{message}

--
{company}
Reklamo {number}
Para sumagot o magdagdag ng mga file, gamitin po ang inyong pahina:
{link}
`,

  'lost-link.subject': '[{number}] Ang link sa inyong reklamo',
  'lost-link.body': `Mahal naming customer,

May humiling po sa amin na ipadala muli ang link sa inyong reklamo.

Numero ng reklamo: {number}
Ang inyong pahina:
{link}

Para sa inyo lamang ang link na ito: mababasa ng sinumang may hawak nito ang inyong reklamo. Kung hindi kayo ang humiling nito, wala po kayong kailangang gawin.

Lubos na gumagalang,
{company}
`,

  'invitation.subject': 'Ang inyong access sa Redress – {company}',
  'invitation.body': `Magandang araw, {name},

May ginawang account para sa inyo sa Redress, ang sistema para sa mga reklamo.
Kompanya: {company}

Pumili po ng inyong password sa pahinang ito:
{link}

Isang beses lamang magagamit ang link.
May bisa hanggang: {expires}

Mula noon, magsa-sign in kayo gamit ang email address na ito at ang inyong password.

Lubos na gumagalang,
{company}
`,

  'password-reset.subject': 'Bagong password para sa Redress',
  'password-reset.body': `Magandang araw, {name},

May humiling ng bagong password para sa inyong account sa Redress.
Kompanya: {company}

Maaari ninyo itong piliin sa pahinang ito:
{link}

Isang beses lamang magagamit ang link.
May bisa hanggang: {expires}

Kung hindi kayo ang humiling nito, huwag na pong pansinin ang email na ito; mananatili ang inyong password.

Lubos na gumagalang,
{company}
`,
} as const satisfies MailCatalogue
