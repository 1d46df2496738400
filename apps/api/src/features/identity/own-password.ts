import { fieldProblem } from '../../platform/problem.ts'
import type { Services } from '../../platform/services.ts'
import { isPassword } from './passwords.ts'
import { countTry, forgetTries } from './wrong-tries.ts'

type Asked = { services: Services; request: { ip: string }; actor: { id: string } }

/**
 * Asks somebody signed in for the password once more before what counts (ASVS 7.5.3): an unlocked screen
 * is not enough.
 * @returns the stored hash that was right, to be compared again when the change is written.
 */
export async function confirmOwnPassword(
  { services, request, actor }: Asked,
  password: string,
  pointer: '#/password' | '#/current',
): Promise<string> {
  const attempt = { account: `own ${actor.id}`, address: request.ip }
  await countTry(services, attempt)
  const { passwordHash } = await services.prisma.user.findUniqueOrThrow({ where: { id: actor.id } })
  if (!(await isPassword(password, passwordHash)) || passwordHash === null) {
    throw fieldProblem(pointer, 'wrong-password')
  }
  await forgetTries(services, attempt)
  return passwordHash
}
