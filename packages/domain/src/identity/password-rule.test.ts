import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-rule.ts'

const owner = { email: 'anna.kowalska@norrholm.example', name: 'Anna Kowalska' }

describe('ASVS 6.2: new passwords', () => {
  it.each(['', 'Tr0mbone!x9', 'żółwżółwżół'])('are refused below twelve characters: %j', (password) => {
    expect(passwordFault(password, owner)).toBe('too-short')
  })

  it('are refused above 128 characters, never cut', () => {
    expect(passwordFault(`Zq8 ${'vK2m-'.repeat(30)}`, owner)).toBe('too-long')
  })

  it.each([
    'password1234',
    'Password2026!',
    'P4$$w0rd123456',
    'passwordpassword',
    'administrator1',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    'poiuytrewq99',
    '123456789012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abababababab',
    'abc1abc1abc1',
    'iloveyou2026',
    'WelcomeSummer1',
    'correcthorsebatterystaple',
    'kowalska2026',
    'Anna.Kowalska99',
    'norrholm2026',
  ])('of common words, walks over the keyboard or the own name are refused: %j', (password) => {
    expect(passwordFault(password, owner)).toBe('weak-password')
  })

  it.each([
    'vellum-otter-grain',
    'moja stara lampa skrzypi',
    'wT9#qLm2!xZ7',
    'Norrholm-2026-gate7',
    'парольдлязавода',
    '静かな朝の工場で音が聞こえる',
  ])('that nobody would guess soon are taken: %j', (password) => {
    expect(passwordFault(password, owner)).toBeNull()
  })
})
