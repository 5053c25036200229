import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { RoomLink } from './RoomLink.tsx'
import { useRooms } from './use-rooms.ts'

/** Links to the rooms the person may enter, in the rail. */
export function RoomLinks(): ReactNode {
  const words = useWords().shell
  return (
    <nav className="rail-links" aria-label={words.mainNavigation}>
      {useRooms().map((room) => (
        <RoomLink key={room.name} room={room} />
      ))}
    </nav>
  )
}
