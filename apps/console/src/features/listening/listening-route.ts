import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readListeningSearch } from './listening-search.ts'

export const listeningRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/listening',
  validateSearch: readListeningSearch,
  component: lazyRouteComponent(() => import('./ListeningPage.tsx'), 'ListeningPage'),
})
