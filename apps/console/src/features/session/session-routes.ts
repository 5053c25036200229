import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.ts'
import { wantedAddress } from './wanted-address.ts'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; link?: 'dead' } => ({
    to: wantedAddress(search.to),
    link: search.link === 'dead' ? 'dead' : undefined,
  }),
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
})

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./SetUpPage.tsx'), 'SetUpPage'),
})
