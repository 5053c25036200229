import { useSession } from '../session/session-context.ts'
import { type Room, rooms } from './rooms.tsx'

/** The rooms that the person may enter, in their order. */
export function useRooms(): Room[] {
  const { permissions } = useSession()
  return rooms.filter((room) => !room.permission || permissions.includes(room.permission))
}
