import { expect, test } from 'vitest'
import { detectEncoding } from './detect-encoding.ts'
import type { JournalEncoding } from './journal-shape.ts'

/** Bytes of a text in an encoding that only decoders know: looked up letter by letter. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    table.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte)
  }
  return new Uint8Array([...text].map((letter) => table.get(letter) ?? 0x3f))
}

const journals: [JournalEncoding, string][] = [
  ['windows-1250', 'Nr;Klient;Opis\n1;Żółw Spółka;Klawisz nie działa, pęknięta obudowa\n'],
  ['windows-1250', 'Č;Zákazník;Popis\n1;Škoda;Tlačítko nefunguje, příliš žluté\n'],
  [
    'windows-1252',
    'Nr;Kunde;Beschreibung\n1;Müller & Söhne;Gehäuse beschädigt, Schlüssel fehlt, Größe falsch\n',
  ],
  [
    'windows-1252',
    'No;Client;Défaut\n1;Société Générale;Le bouton est cassé, pièce reçue abîmée à l’arrivée\n',
  ],
  ['windows-1251', '№;Клиент;Описание\n1;Завод;Не работает кнопка, трещина корпуса\n'],
  ['windows-1253', 'Α/Α;Πελάτης;Περιγραφή\n1;Άλφα;Το πλήκτρο δεν λειτουργεί, Άθικτη συσκευασία\n'],
]

test.each(journals)('IN-10: %s is recognised by its letters (%#)', (encoding, text) => {
  expect(detectEncoding(encode(text, encoding))).toBe(encoding)
})

test('IN-10: Chinese of old programs is recognised', () => {
  // 客户,按键失灵
  const bytes = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xb0, 0xb4, 0xbc, 0xfc, 0xca, 0xa7, 0xc1, 0xe9, 0x0a]
  expect(detectEncoding(new Uint8Array(bytes))).toBe('gb18030')
  expect(new TextDecoder('gb18030').decode(new Uint8Array(bytes))).toBe('客户,按键失灵\n')
})

test('IN-10: UTF-8 and what says what it is need no guess', () => {
  expect(detectEncoding(new TextEncoder().encode('Żółw;深圳;Ρόδος'))).toBe('utf-8')
  expect(detectEncoding(new TextEncoder().encode('plain'))).toBe('utf-8')
  // A character cut in two by the end of the head is no fault.
  expect(detectEncoding(new TextEncoder().encode('深圳').slice(0, 5))).toBe('utf-8')
  expect(detectEncoding(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toBe('utf-16le')
  expect(detectEncoding(new Uint8Array([0xfe, 0xff, 0, 0x41]))).toBe('utf-16be')
  expect(detectEncoding(new Uint8Array())).toBe('utf-8')
})
