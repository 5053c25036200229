import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readIncidentsSearch } from './incidents-search.ts'

export const incidentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents',
  validateSearch: readIncidentsSearch,
  component: lazyRouteComponent(() => import('./IncidentsPage.tsx'), 'IncidentsPage'),
})

export const incidentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('./IncidentPage.tsx'), 'IncidentPage'),
})
