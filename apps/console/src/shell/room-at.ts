import { type Room, rooms } from './rooms.tsx'

/** The room that an address lies in; undefined outside of all. */
export function roomAt(pathname: string): Room | undefined {
  return rooms.find(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
}
