import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

export const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases',
  component: lazyRouteComponent(() => import('./CasesPage.tsx'), 'CasesPage'),
})

export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases/$caseId',
  component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
})
