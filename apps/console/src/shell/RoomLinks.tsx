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
  useEffect(() => rail.current?.querySelector('.is-here')?.scrollIntoView({ block: 'nearest' }), [])

  return (
    <nav className="rail-links" ref={rail} aria-label={words.mainNavigation}>
      {groups.map(({ name, rooms }) => (
        // biome-ignore lint/a11y/useSemanticElements: A fieldset is for the controls of a form.
        <div
          key={name ?? 'first'}
          className="rail-group"
          role="group"
          aria-label={name ? words.roomGroups[name] : undefined}
        >
          {name ? (
            <p className="rail-heading" aria-hidden="true">
              {words.roomGroups[name]}
            </p>
          ) : null}
          {rooms.map((room) => (
            <RoomLink key={room.name} room={room} />
          ))}
        </div>
      ))}
    </nav>
  )
}
