import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../words/use-words.ts'
import { RoomLink } from './RoomLink.tsx'
import { useRoomGroups } from './use-rooms.ts'

/** Links to the rooms the person may enter, in the rail. */
export function RoomLinks(): ReactNode {
  const words = useWords().shell
  const groups = useRoomGroups()
  const rail = useRef<HTMLElement>(null)

  // There are more rooms than a small screen is high.
  useEffect(() => {
    // Some browsers give a promise back, which is no clean-up.
    rail.current?.querySelector('.is-here')?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    <nav className="rail-links" ref={rail} aria-label={words.mainNavigation}>
      {groups.map(({ name, rooms }) => (
        <div key={name ?? 'first'}>
          {name ? (
            <p className="rail-heading" id={`rooms-${name}`}>
              {words.roomGroups[name]}
            </p>
          ) : null}
          <ul className="rail-group" aria-labelledby={name ? `rooms-${name}` : undefined}>
            {rooms.map((room) => (
              <li key={room.name}>
                <RoomLink room={room} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
