import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { type PeriodSearch, readPeriodSearch } from '../../parts/period.ts'

const roomRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'moderation',
  component: lazyRouteComponent(() => import('./ModerationRoom.tsx'), 'ModerationRoom'),
})

const listRoute = createRoute({
  getParentRoute: () => roomRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./ModerationPage.tsx'), 'ModerationPage'),
})

const blindRoute = createRoute({
  getParentRoute: () => roomRoute,
  path: 'blind',
  component: lazyRouteComponent(() => import('./BlindPage.tsx'), 'BlindPage'),
})

const flagsRoute = createRoute({
  getParentRoute: () => roomRoute,
  path: 'flags',
  validateSearch: (search: Record<string, unknown>): { state?: 'open' | 'decided' } =>
    search.state === 'decided' || search.state === 'open' ? { state: search.state } : {},
  component: lazyRouteComponent(() => import('./FlagsPage.tsx'), 'FlagsPage'),
})

const figuresRoute = createRoute({
  getParentRoute: () => roomRoute,
  path: 'figures',
  validateSearch: (search: Record<string, unknown>): PeriodSearch => readPeriodSearch(search),
  component: lazyRouteComponent(() => import('./ModerationFiguresPage.tsx'), 'ModerationFiguresPage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => roomRoute,
  path: '$reviewId',
  component: lazyRouteComponent(() => import('./ReviewPage.tsx'), 'ReviewPage'),
})

export const moderationRoute = roomRoute.addChildren([
  listRoute,
  blindRoute,
  flagsRoute,
  figuresRoute,
  reviewRoute,
])
