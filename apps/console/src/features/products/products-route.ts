import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

export const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === 'string' && search.q !== '' ? { q: search.q.slice(0, 100) } : {},
  component: lazyRouteComponent(() => import('./ProductsPage.tsx'), 'ProductsPage'),
})

export const productRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./ProductPage.tsx'), 'ProductPage'),
})
