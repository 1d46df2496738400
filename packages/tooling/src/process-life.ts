import { readFileSync } from 'node:fs'

/**
 * A word that stays the same while a process lives and differs for the next one with the same number; null when
 * there is none. Zombies count as dead: they answer signals but serve nobody.
 */
export function lifeOf(pid: number): string | null {
  if (process.platform === 'linux') return lifeByProc(pid)
  return isTaken(pid) ? 'alive' : null
}

/** Whether the number belongs to any process, be it one that has died and only waits to be buried. */
export function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Process numbers are used again, so before a number is believed or signalled its owner is looked at. */
export function isPostgres(pid: number): boolean {
  if (lifeOf(pid) === null) return false
  if (process.platform !== 'linux') return true
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
}

function lifeByProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may itself hold blanks; what follows is: state, …, start time as the 20th word.
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return words[0] === 'Z' || words[0] === 'X' ? null : `started ${words[19]}`
  } catch {
    return null
  }
}
