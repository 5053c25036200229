import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../session/session-context.ts'
import { useWords } from '../words/use-words.ts'
import { rooms } from './rooms.tsx'

/** Links to the rooms the person may enter: the rail's list, and the bottom bar of phones. */
export function RoomLinks({ className }: { className: string }): ReactNode {
  const words = useWords().shell
  const { permissions } = useSession()
  return (
    <nav className={className} aria-label={words.mainNavigation}>
      {rooms
        .filter((room) => !room.permission || permissions.includes(room.permission))
        .map((room) => (
          <Link
            key={room.name}
            to={room.to}
            activeOptions={{ exact: room.to === '/', includeSearch: false }}
            className="room-link"
            activeProps={{ className: 'is-here' }}
          >
            <span aria-hidden="true" className="room-icon">
              {room.icon}
            </span>
            <span>{words.rooms[room.name]}</span>
          </Link>
        ))}
    </nav>
  )
}
