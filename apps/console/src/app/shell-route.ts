import { createRoute } from '@tanstack/react-router'
import { Shell } from '../shell/Shell.tsx'
import { rootRoute } from './root-route.ts'

/** Parent of every page for staff; ids of its children begin with `/shell`. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell })
