import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { useWords } from '../words/use-words.ts'
import { type Room, rooms } from './rooms.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { useShortcut } from './use-shortcut.ts'

/** The keys that work everywhere: `?`, and `g` with the room's letter. */
export function RoomShortcuts(): ReactNode {
  const words = useWords().shell
  const { permissions } = useSession()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  useShortcut('?', words.shortcuts.show, () => setIsSheetOpen(true))
  return (
    <>
      {rooms
        .filter((room) => !room.permission || permissions.includes(room.permission))
        .map((room) => (
          <RoomShortcut key={room.name} room={room} />
        ))}
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
    </>
  )
}

function RoomShortcut({ room }: { room: Room }): ReactNode {
  const words = useWords().shell
  const navigate = useNavigate()
  useShortcut(room.key, words.shortcuts.goTo(words.rooms[room.name]), () => void navigate({ to: room.to }))
  return null
}
