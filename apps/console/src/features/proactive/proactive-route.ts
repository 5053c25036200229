import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readProactiveSearch } from './proactive-search.ts'

export const proactiveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/proactive',
  validateSearch: readProactiveSearch,
  component: lazyRouteComponent(() => import('./ProactivePage.tsx'), 'ProactivePage'),
})
