import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readPeriodSearch } from '../../parts/period.ts'

export const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
})
