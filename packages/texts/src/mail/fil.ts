import type { MailCatalogue } from './catalogue.ts'

export const mailFil = {
  'receipt.subject': '[{number}] Natanggap namin ang inyong reklamo',
  'receipt.body': `Mahal naming customer,

Salamat po sa pagbibigay-alam sa amin tungkol sa problemang ito. Humihingi kami ng paumanhin sa abalang idinulot nito sa inyo.

Numero ng reklamo: {number}
Produkto: {product}
{promise}

Ang susunod na mangyayari: susuriin ng aming mga eksperto ang inyong iniulat at sasagutin nila kayo nang nakasulat. Sa sumusunod na pahina, makikita ninyo anumang oras kung nasaan na kami, at maaari kayong sumagot sa mga tanong at magdagdag ng mga larawan o file:
{link}

Para sa inyo lamang ang link na ito: mababasa ng sinumang may hawak nito ang inyong reklamo.

Makikita sa kalakip na resibo kung ano ang nakarating sa amin at kung kailan. Kung may hindi tama, ipaalam po ninyo sa amin sa pahina ring iyon.

Lubos na gumagalang,
{company}
`,

  'claim-invitation.subject': '[{number}] Pakikumpirma po ang sinabi ninyo sa amin',
  'claim-invitation.body': `Mahal naming customer,

Salamat po sa pagbibigay-alam sa amin tungkol sa problemang ito. Humihingi kami ng paumanhin sa abalang idinulot nito sa inyo. Isinulat namin ang inyong sinabi at inaasikaso na namin ito.

Ang inyong numero: {number}
Produkto: {product}
{promise}

Isa lang po ang hiling namin: pakitingnan kung tama ang pagkaintindi namin, itama ang anumang mali, at kumpirmahin ito sa sumusunod na pahina. Sa gayon, magiging pormal na nakasulat na reklamo ang inyong iniulat:
{link}

Para sa inyo lamang ang link na ito: mababasa ng sinumang may hawak nito ang inyong iniulat.

Makikita sa kalakip na resibo kung ano ang nakarating sa amin at kung kailan.

Lubos na gumagalang,
{company}
`,

  'first-reply.by': 'Unang tugon namin, hindi lalampas sa: {due}',
  'first-reply.soon': 'Sasagutin namin kayo sa lalong madaling panahon.',

  'message.subject': '[{number}] Mensahe tungkol sa inyong reklamo',
  'message.body': `{message}

--
{company}
Reklamo {number}
Para sumagot o magdagdag ng mga file, gamitin po ang inyong pahina:
{link}
`,

  'photo-request.subject': '[{number}] Pakipadalhan kami ng mga litrato',
  'photo-request.body': `Mahal naming customer,

Upang masimulan namin ang pagsusuri, pakipadalhan po kami ng mga litrato ng mga sirang piyesa at ng etiketa na may numero ng batch. Maidaragdag ninyo ang mga ito sa sumusunod na pahina, pati mula sa telepono:
{link}

Ang inyong numero: {number}

Para sa inyo lamang ang link na ito: mababasa ng sinumang may hawak nito ang inyong reklamo.

Lubos na gumagalang,
{company}
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

  'progress.subject': '[{number}] Balita tungkol sa inyong reklamo',
  'progress.body': `Mahal naming kostumer,

{news}

Numero ng reklamo: {number}
Makikita sa inyong pahina kung nasaan na kami, at maaari kayong sumulat sa amin:
{link}

Lubos na gumagalang
{company}
`,
  'progress.analysis': 'Sinimulan na naming suriin ang inyong reklamo.',
  'progress.action': 'Tapos na ang pagsusuri. Isinasagawa na namin ang mga hakbang.',
  'progress.reply': 'Inihahanda na namin ang aming nakasulat na sagot sa inyo.',
  'progress.follow_up':
    'Naipadala na namin ang nakasulat na sagot. Binabantayan na namin kung epektibo ang solusyon.',
  'progress.closed':
    'Sarado na ang inyong reklamo. Salamat sa pagtulong sa aming humusay. Kung may hindi pa tama, pakisabi sa amin.',
  'progress.withdrawn':
    'Itinala naming binawi na ang inyong reklamo. Kung hindi ito ang gusto ninyo, pakisabi sa amin.',

  'action-overdue.subject': '[{number}] Lampas na sa takda: {title}',
  'action-overdue.body': `Kumusta {name},

lampas na sa takdang oras ang isang bagay na ipinangako natin.

Ano: {title}
Kaso: {number}
May hawak: {owner}
Takda: {due}

Iulat na tapos na ito o iplano muli, kasama ang dahilan, dito:
{link}

{company}
`,

  'car-reopened.subject': '[{number}] Binuksan muli: {title}',
  'car-reopened.body': `Kumusta {name},

bukas muli ang CAR na ito, mula D4: bumalik ang depekto o hindi tumagal ang pagwawasto.

CAR: {number} {title}
Dahilan: {reason}

Pakipigil ang mga apektadong lote at suriin muli ang sanhi:
{link}

{company}
`,

  'clock-promise.first_reply': 'unang tugon',
  'clock-promise.decision': 'pasya',
  'clock-promise.d3': 'D3 pansamantalang pagpigil',
  'clock-promise.d4': 'D4 ugat na sanhi',
  'clock-promise.d5_d6': 'D5–D6 mga hakbang sa pagwawasto',
  'clock-promise.d7_d8': 'D7–D8 pag-iwas at pagsasara',

  'clock-at-risk.subject': '[{number}] Malapit na ang takdang oras: {promise}',
  'clock-at-risk.body': `Magandang araw, {name},

Malapit na ang takdang oras ng isang pangako sa customer.

Reklamo: {number}
Pangako: {promise}
Takdang oras: {due}
Customer: {customer}
Paksa: {subject}
May pananagutan: {responsible}

Ang pahina ng reklamo:
{link}

Lubos na gumagalang,
{company}
`,

  'clock-breached.subject': '[{number}] Lampas na sa takdang oras: {promise}',
  'clock-breached.body': `Magandang araw, {name},

Hindi natupad sa oras ang isang pangako sa customer.

Reklamo: {number}
Pangako: {promise}
Takdang oras: {due}
Customer: {customer}
Paksa: {subject}
May pananagutan: {responsible}

Ang pahina ng reklamo:
{link}

Lubos na gumagalang,
{company}
`,

  // reply
  'formal-reply.subject': '[{number}] Ang aming nakasulat na tugon sa inyong reklamo',
  'formal-reply.body': `Mahal na kliyente,

kalakip ang aming nakasulat na tugon sa inyong reklamo. Salamat sa inyong pasensya.

Numero ng reklamo: {number}
Ang aming liham: {letter}

Sa inyong pahina ay mababasa ninyo itong muli, matatanggap, o masasabi sa amin kung saan kayo hindi nasiyahan:
{link}

Para sa inyo lamang ang link na ito: mababasa ng sinumang mayroon nito ang inyong reklamo.

Lubos na gumagalang
{company}
`,
  'formal-reply.message': 'Kalakip bilang PDF ang aming nakasulat na tugon {letter}.',

  // Reports of a CAR (CAR-7)
  'car-report.subject': '[{number}] {report}, rebisyon {revision}',
  'car-report.body': `Mahal naming kliyente,

kalakip ang aming ulat na {report}, rebisyon {revision}.

Ang inyong reklamo: {number}

{message}

Makikita ito sa inyong pahina bilang PDF at bilang spreadsheet. Doon ninyo ito matatanggap, o maibabalik at masasabi kung ano ang kulang:
{link}

Para lamang sa inyo ang link na ito: sinumang may hawak nito ay makakabasa ng inyong reklamo.

Lubos na gumagalang
{company}
`,
  'car-report.message': 'Kalakip ang aming ulat na {report}, rebisyon {revision}.',
  'car-sent-back.subject': '[{number}] Ibinalik ng kliyente: {disciplines}',
  'car-sent-back.body': `Kumusta {name},

ibinalik ng kliyente ang ulat.

CAR: {number}
Pamagat: {title}
Ibinalik: {disciplines}

{reason}

Bukas muli ang mga yugtong ito:
{link}

Lubos na gumagalang
{company}
`,

  'gate-submitted.subject': '[{number}] Naghihintay ng pasya ang {group}',
  'gate-submitted.body': `Kumusta {name},

nilagdaan na bilang tapos ang isang grupo ng mga yugto at naghihintay ito ng pasya.

CAR: {number}
Pamagat: {title}
Isinumite: {group}
Nagsumite: {who}
Puna: {comment}

Tanggapin o ibalik ito:
{link}

Lubos na gumagalang
{company}
`,

  'gate-accepted.subject': '[{number}] Tinanggap ang {group}',
  'gate-accepted.body': `Kumusta {name},

tinanggap ang isang grupo ng mga yugto.

CAR: {number}
Pamagat: {title}
Tinanggap: {group}
Tumanggap: {who}
Puna: {comment}

Ang CAR:
{link}

Lubos na gumagalang
{company}
`,

  'gate-sent-back.subject': '[{number}] Ibinalik ang {group}',
  'gate-sent-back.body': `Kumusta {name},

ibinalik ang isang grupo ng mga yugto at bukas na itong muli.

CAR: {number}
Pamagat: {title}
Ibinalik: {group}
Nagbalik: {who}
Dahilan: {comment}

Kumpletuhin at isumite itong muli:
{link}

Lubos na gumagalang
{company}
`,
} as const satisfies MailCatalogue
