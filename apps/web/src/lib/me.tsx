import type { Me } from '@redress/contracts/identity'
import type { Permission } from '@redress/domain/identity/permissions'
import { createContext, type ReactNode, useContext } from 'react'

const MeContext = createContext<Me | null>(null)

export function MeProvider(props: { me: Me; children: ReactNode }) {
  return <MeContext.Provider value={props.me}>{props.children}</MeContext.Provider>
}

/** Who is signed in; only below the frame. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the signed-in pages')
  return me
}

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission)
}
