import { EllipsisOutlined } from '@ant-design/icons'
import { useLocation } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useWords } from '../words/use-words.ts'
import { RoomLink } from './RoomLink.tsx'
import { useRooms } from './use-rooms.ts'

/** As many names as stand beside each other on a small phone. */
const shownMax = 5

/** The rooms on a phone: the first ones at the bottom of the screen, the others behind the last place. */
export function BottomBar(): ReactNode {
  const words = useWords().shell
  const rooms = useRooms()
  const { pathname } = useLocation()
  const more = useRef<HTMLDetailsElement>(null)
  const isAll = rooms.length <= shownMax
  const shown = isAll ? rooms : rooms.slice(0, shownMax - 1)
  const others = rooms.slice(shown.length)
  const isThere = others.some((room) => pathname.startsWith(room.to))

  // Whoever goes to another room has no more use for the list.
  const close = () => {
    if (more.current) more.current.open = false
  }

  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    close()
    more.current?.querySelector('summary')?.focus()
  }

  return (
    <nav className="bottom-bar" aria-label={words.mainNavigation}>
      {shown.map((room) => (
        <RoomLink key={room.name} room={room} />
      ))}
      {isAll ? null : (
        <details className="more-rooms" ref={more} onKeyDown={closeByKey}>
          <summary className={isThere ? 'room-link is-here' : 'room-link'}>
            <span aria-hidden="true" className="room-icon">
              <EllipsisOutlined />
            </span>
            <span>{words.moreRooms}</span>
          </summary>
          <div className="more-list">
            {others.map((room) => (
              <RoomLink key={room.name} room={room} onGo={close} />
            ))}
          </div>
        </details>
      )}
    </nav>
  )
}
