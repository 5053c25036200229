import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readPeriodSearch } from '../../parts/period.ts'
import { readEventsSearch, readRulesSearch } from './journey-search.ts'

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/journey',
  component: lazyRouteComponent(() => import('./JourneyPage.tsx'), 'JourneyPage'),
})

const lineRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./LineSection.tsx'), 'LineSection'),
})

const rulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules',
  validateSearch: readRulesSearch,
  component: lazyRouteComponent(() => import('./RulesSection.tsx'), 'RulesSection'),
})

const eventsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/events',
  validateSearch: readEventsSearch,
  component: lazyRouteComponent(() => import('./EventsSection.tsx'), 'EventsSection'),
})

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SettingsSection.tsx'), 'SettingsSection'),
})

export const journeyRoute = frameRoute.addChildren([lineRoute, rulesRoute, eventsRoute, settingsRoute])
