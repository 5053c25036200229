import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LiveProvider } from '../call/LiveProvider.tsx'
import { IncidentBanner } from '../features/incidents/IncidentBanner.tsx'
import { SessionGate } from '../session/SessionGate.tsx'
import { useSession } from '../session/session-context.ts'
import { useWords } from '../words/use-words.ts'
import { BottomBar } from './BottomBar.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { RoomGate } from './RoomGate.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { RoomShortcuts } from './RoomShortcuts.tsx'
import { ShopSwitcher } from './ShopSwitcher.tsx'
import { Wordmark } from './Wordmark.tsx'

/** The frame of every page for staff: rail on the left, on phones a bar at the bottom. */
export function Shell(): ReactNode {
  return (
    <SessionGate>
      <LiveProvider>
        <Frame />
      </LiveProvider>
    </SessionGate>
  )
}

function Frame(): ReactNode {
  const words = useWords().shell
  const { shop } = useSession()
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <header className="rail">
        <Wordmark />
        <ShopSwitcher />
        <RoomLinks />
        <PersonMenu />
      </header>
      <div className="room">
        {shop.isDemo ? (
          <aside className="demo-banner" aria-label={words.demo}>
            {words.demoBanner}
          </aside>
        ) : null}
        <IncidentBanner />
        <main id="content" tabIndex={-1}>
          <RoomGate>
            <Outlet />
          </RoomGate>
        </main>
      </div>
      <BottomBar />
      <RoomShortcuts />
    </div>
  )
}
