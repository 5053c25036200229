import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readMessengerSearch } from './messenger-search.ts'

export const messengersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messengers',
  validateSearch: readMessengerSearch,
  component: lazyRouteComponent(() => import('./MessengersPage.tsx'), 'MessengersPage'),
})

export const phoneRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/phone',
  validateSearch: (search: Record<string, unknown>): { all?: true } =>
    search.all === true || search.all === 'true' ? { all: true } : {},
  component: lazyRouteComponent(() => import('../phone/PhonePage.tsx'), 'PhonePage'),
})
