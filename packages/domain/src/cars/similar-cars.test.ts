import { describe, expect, test } from 'vitest'
import { type Comparable, mostSimilar, similarCars } from './similar-cars.ts'

const other = (number: string, words: string, wish: Partial<Comparable> = {}): Comparable => ({
  number,
  words,
  sharesProduct: false,
  sharesFamily: false,
  sharesDefect: false,
  ...wish,
})

describe('CAR-9, B19: similar CARs', () => {
  test('those of the same defect come first, then those of the same words, and the words are said', () => {
    const found = similarCars('Ink not cured, oven zone 3 without alarm', [
      other('CAR-1', 'Connector bent in transport'),
      other('CAR-2', 'Curing oven: alarm of a zone missing, without'),
      other('CAR-3', 'Keys dead', { sharesDefect: true }),
    ])
    expect(found.map(({ number }) => number)).toEqual(['CAR-3', 'CAR-2'])
    expect(found[1]?.words.toSorted((a, b) => a.localeCompare(b))).toEqual(['alarm', 'oven', 'zone'])
  })

  test('Chinese is compared by pairs of characters', () => {
    const [first] = similarCars('固化炉第三区继电器断开', [
      other('CAR-1', '固化炉温度过低'),
      other('CAR-2', '包装破损'),
    ])
    expect(first).toMatchObject({ number: 'CAR-1', words: ['固化', '化炉'] })
  })

  test('a word that stands everywhere tells nothing, nor does a family alone', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      other(`CAR-${at}`, 'keypad fails', { sharesFamily: true }),
    )
    expect(similarCars('keypad fails in the damp', many)).toEqual([])
  })

  test('never more than a page of them, the newer first among equals', () => {
    const many = Array.from({ length: 30 }, (_, at) => other(`CAR-${at + 10}`, '', { sharesProduct: true }))
    const found = similarCars('Ink', many)
    expect(found).toHaveLength(mostSimilar)
    expect(found[0]?.number).toBe('CAR-39')
  })
})
