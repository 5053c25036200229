import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readAutomaticSearch } from './automatic-search.ts'

export const automaticRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/automatic',
  validateSearch: readAutomaticSearch,
  component: lazyRouteComponent(() => import('./AutomaticPage.tsx'), 'AutomaticPage'),
})
