import type { Wording } from './wording.ts'

export const fil: Wording = {
  openings: ['', 'Magandang araw po,\n\n', 'Kumusta po,\n\n'],
  batchLine: 'Batch sa etiketa: {batch}.',
  closings: ['Pakisagot po agad.', 'Ano po ang gagawin namin sa natitirang stock?', ''],
  accounts: {
    battery: [
      [
        'Ubos ang baterya makalipas ang tatlong linggo',
        '{n} sa {of} na {product} ang naubusan matapos itago nang tatlong linggo, kahit puno ang karga noon.',
      ],
      [
        'Namamatay ang aparato sa malamig na bodega',
        'Sa loob ng cold storage, ilang minuto lang at namamatay na ang {product}: {n} sa {of}.',
      ],
    ],
    contact_resistance: [
      [
        'Kailangang diinan ang mga pindutan',
        'Sa {n} sa {of} na {product}, kailangang pindutin nang dalawang beses at madiin bago gumana.',
      ],
      [
        'Hindi gumagana ang ikatlong hanay',
        'Patay ang buong ikatlong hanay ng {product}; {n} sa {of} ang hindi pumasa sa huling pagsubok namin.',
      ],
    ],
    overlay_lifting: [
      [
        'Natutuklap ang harapang pelikula',
        'Natutuklap sa sulok ang pelikula ng {product} dahil sa halumigmig. {n} sa {of} na po.',
      ],
      [
        'May bula sa ilalim ng pelikula',
        'May mga bulang sinlaki ng munggo sa ilalim ng pelikula ng {product}: {n} sa {of}.',
      ],
    ],
    transport: [
      [
        'Yupi ang karton pagdating',
        'Yupi ang mga karton ng {product} pagdating; {n} sa {of} ang may gasgas.',
      ],
      ['Basa ang mga kahon', 'Nabasa sa pantalan ang mga kahon ng {product}; {n} sa {of} ang may mantsa.'],
    ],
    customer_handling: [
      ['Lumabo ang ibabaw', 'Lumabo ang ibabaw ng {product} makalipas ang ilang linggo: {n} sa {of}.'],
      ['Napunit ang flat cable', 'Napunit ang kable ng {product} habang ikinakabit: {n} sa {of}.'],
    ],
    no_fault_found: [
      [
        'Paminsan-minsang humihinto',
        'Humihinto ang {product} mga isang beses sa isang araw; {n} sa {of} na yunit.',
      ],
      ['Dobleng pindot', 'Minsan binibilang ng {product} na dalawa ang isang pindot: {n} sa {of}.'],
    ],
    solder: [
      ['Magkadikit ang hinang', 'Magkadikit ang dalawang pin ng {product}; nakita sa {n} sa {of} na board.'],
      ['Malamig na hinang', 'Kulay-abo at may bitak ang hinang ng {product}: {n} sa {of}.'],
    ],
    label_quantity: [
      ['Maling etiketa sa kahon', '{product} ang nakasulat sa kahon pero ibang uri ang laman: {n} sa {of}.'],
      ['Kulang ang bilang', 'Kulang ng {n} piraso ang {product} kumpara sa {of} na nasa resibo.'],
    ],
    led: [
      ['Hindi umiilaw ang LED', 'Hindi umiilaw ang berdeng LED ng {product} sa {n} sa {of} na piraso.'],
      ['Magkaibang kulay ng ilaw', 'Magkakaiba ang kulay ng ilaw ng {product}; {n} sa {of} ang madilaw.'],
    ],
    test_escape: [
      ['Ayaw bumukas', '{n} sa {of} na {product} ang ayaw bumukas kahit may tatak ng inyong pagsubok.'],
      ['Lumang software', '{n} sa {of} na {product} ang may lumang software.'],
    ],
    connector: [
      ['Hindi kumakapit ang plug', 'Hindi kumakapit ang plug ng {product}: {n} sa {of}.'],
      ['Baluktot ang mga pin', 'Baluktot ang mga pin ng {product}, {n} sa {of}.'],
    ],
    tape: [
      ['Hindi dumidikit ang tape', 'Hindi na dumidikit ang tape sa likod ng {product}: {n} sa {of}.'],
      ['Mali ang puwesto ng tape', 'Mataas nang 2 mm ang tape ng {product}, {n} sa {of}.'],
    ],
  },
  firstReplies: [
    'Mahal na {contact},\n\nsalamat po sa ulat na {number} at paumanhin sa abala. Sinusuri na ng aming quality department ang stock ng parehong batch. Pakitabi po ang tatlong piraso para sa amin.\n\n{author}',
    'Mahal na {contact},\n\nnasa laboratoryo na po namin ang {number}. Ipapadala ko ang unang resulta sa linggong ito.\n\n{author}',
  ],
  further: [
    'Nasuri na po namin ang iba, wala nang nakita. May balita na po ba?',
    'Naipadala na po ngayong araw ang mga sample.',
  ],
  finalReplies: {
    justified: [
      'Mahal na {contact},\n\ntama po kayo. Nahanap at naitama na ang sanhi ng {number}, at papalitan namin ang mga piyesa nang walang bayad. Pakisabi po kung sang-ayon kayo.\n{author}',
    ],
    unjustified: [
      'Mahal na {contact},\n\nsinuri po namin ang mga sample ayon sa napagkasunduang espesipikasyon (seksyon 7.2) at pumasa ang lahat. Kung maulit, handa kaming tingnan ito kasama ninyo.\n{author}',
    ],
  },
  thanks: ['Salamat po, ayos na ito sa amin.', 'Natanggap na po ang kapalit, maayos lahat.'],
  photoName: 'larawan ng sirang piyesa ñ.jpg',
}
