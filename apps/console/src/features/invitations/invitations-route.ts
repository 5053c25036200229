import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readInvitationsSearch } from './invitations-search.ts'

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/invitations',
  component: lazyRouteComponent(() => import('./InvitationsPage.tsx'), 'InvitationsPage'),
})

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: readInvitationsSearch,
  component: lazyRouteComponent(() => import('./RequestsSection.tsx'), 'RequestsSection'),
})

const policyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policy',
  component: lazyRouteComponent(() => import('./PolicySection.tsx'), 'PolicySection'),
})

export const invitationsRoute = frameRoute.addChildren([listRoute, policyRoute])
