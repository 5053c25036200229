import { type OrderState, orderStates } from '@echoloop/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

export type OrdersSearch = { q?: string; state?: OrderState }

export const ordersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>): OrdersSearch => {
    const state = orderStates.find((one) => one === search.state)
    return {
      ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q.slice(0, 100) } : {}),
      ...(state ? { state } : {}),
    }
  },
  component: lazyRouteComponent(() => import('./OrdersPage.tsx'), 'OrdersPage'),
})

export const orderRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./OrderPage.tsx'), 'OrderPage'),
})
