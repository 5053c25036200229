import '../feedback/feedback.css'
import '../cases/cases.css'
import './moderation.css'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { UndoProvider } from '../feedback/UndoProvider.tsx'

/** The room around list, review, blind review and figures: the way back lasts until one leaves it. */
export function ModerationRoom(): ReactNode {
  return (
    <UndoProvider>
      <Outlet />
    </UndoProvider>
  )
}
