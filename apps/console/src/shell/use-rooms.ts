import { useSession } from '../session/session-context.ts'
import { type Room, type RoomGroup, roomGroups } from './rooms.tsx'

/** The rooms that the person may enter, in their groups; groups without any are left out. */
export function useRoomGroups(): RoomGroup[] {
  const { permissions } = useSession()
  const isOpen = ({ permission }: Room) => !permission || permissions.includes(permission)
  return roomGroups
    .map((group) => ({ ...group, rooms: group.rooms.filter(isOpen) }))
    .filter((group) => group.rooms.length > 0)
}

/** The rooms that the person may enter, in their order. */
export function useRooms(): Room[] {
  return useRoomGroups().flatMap((group) => group.rooms)
}
