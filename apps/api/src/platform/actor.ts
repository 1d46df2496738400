import type { Role } from '@redress/domain/identity/role'

/** Who does something. Comes from the session, a secret link or the program itself, never from a body. */
export type Actor =
  | { kind: 'user'; id: string; name: string; role: Role }
  /** The holder of a tracking link. */
  | { kind: 'customer'; linkId: string; name: string }
  /** Somebody without session or link. */
  | { kind: 'public' }
  /** A job. */
  | { kind: 'system' }

export type UserActor = Extract<Actor, { kind: 'user' }>

/** How the actor stands on the trail; customers by link, not by name, so that a lawful erasure keeps the chain. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return actor.name
    case 'customer':
      return 'customer'
    case 'public':
      return 'public form'
    case 'system':
      return 'Redress'
  }
}

/** Whose idempotency keys they are. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return actor.id
    case 'customer':
      return actor.linkId
    default:
      return actor.kind
  }
}
