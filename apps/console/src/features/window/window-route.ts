import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readWindowSearch } from './window-search.ts'

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/window',
  component: lazyRouteComponent(() => import('./WindowPage.tsx'), 'WindowPage'),
})

const embedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: readWindowSearch,
  component: lazyRouteComponent(() => import('./EmbedSection.tsx'), 'EmbedSection'),
})

const lookRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/look',
  validateSearch: readWindowSearch,
  component: lazyRouteComponent(() => import('./LookSection.tsx'), 'LookSection'),
})

const pagesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/pages',
  validateSearch: readWindowSearch,
  component: lazyRouteComponent(() => import('./HostedPagesSection.tsx'), 'HostedPagesSection'),
})

const feedsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/feeds',
  component: lazyRouteComponent(() => import('./FeedsSection.tsx'), 'FeedsSection'),
})

const cacheRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cache',
  component: lazyRouteComponent(() => import('./CacheSection.tsx'), 'CacheSection'),
})

const traitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/traits',
  component: lazyRouteComponent(() => import('./TraitsSection.tsx'), 'TraitsSection'),
})

const checkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/check',
  component: lazyRouteComponent(() => import('./CheckSection.tsx'), 'CheckSection'),
})

export const windowRoute = frameRoute.addChildren([
  embedRoute,
  lookRoute,
  pagesRoute,
  feedsRoute,
  cacheRoute,
  traitsRoute,
  checkRoute,
])
