import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Room } from './rooms.tsx'

/** The way to one room; marked while one is in it. */
export function RoomLink({ room, onGo }: { room: Room; onGo?: () => void }): ReactNode {
  const words = useWords().shell
  return (
    <Link
      to={room.to}
      onClick={onGo}
      activeOptions={{ exact: room.to === '/', includeSearch: false }}
      className="room-link"
      activeProps={{ className: 'is-here' }}
    >
      <span aria-hidden="true" className="room-icon">
        {room.icon}
      </span>
      <span>{words.rooms[room.name]}</span>
    </Link>
  )
}
