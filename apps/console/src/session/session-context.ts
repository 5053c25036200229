import type { Permission, Session } from '@echoloop/contract'
import { createContext, useContext } from 'react'

export const SessionContext = createContext<Session | undefined>(undefined)

/** Who is signed in and in which shop; only inside the shell, where that is known. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('The session was asked for outside the shell.')
  return session
}

/** True when the person may do this in the shop at hand: hide or explain what the server would refuse. */
export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
