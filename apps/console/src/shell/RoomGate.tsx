import { Navigate, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Closed } from '../parts/Closed.tsx'
import { useSession } from '../session/session-context.ts'
import { roomAt } from './room-at.ts'
import { useRooms } from './use-rooms.ts'

/** Lets only those into a room who may; the others begin in the first room that is theirs. */
export function RoomGate({ children }: { children: ReactNode }): ReactNode {
  const { permissions } = useSession()
  const [first] = useRooms()
  const wanted = useRouterState({ select: ({ location }) => location.pathname })
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const isOpen = (pathname: string) => {
    const permission = roomAt(pathname)?.permission
    return permission === undefined || permissions.includes(permission)
  }
  if (!isOpen(wanted)) return wanted === '/' && first ? <Navigate to={first.to} replace /> : <Closed />
  // On the way to another room the page of the one before still stands there, and would ask for what is not given.
  return shown === undefined || isOpen(shown) ? children : null
}
