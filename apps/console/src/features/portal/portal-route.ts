import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readPortalSearch } from './portal-search.ts'

export const portalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/portal',
  validateSearch: readPortalSearch,
  component: lazyRouteComponent(() => import('./PortalPage.tsx'), 'PortalPage'),
})
