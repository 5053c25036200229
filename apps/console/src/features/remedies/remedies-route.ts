import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { type RemediesSearch, readRemediesSearch } from './remedies-search.ts'

export const remediesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/remedies',
  validateSearch: (search: Record<string, unknown>): RemediesSearch => readRemediesSearch(search),
  component: lazyRouteComponent(() => import('./RemediesPage.tsx'), 'RemediesPage'),
})
