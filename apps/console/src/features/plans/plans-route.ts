import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readNewPlanSearch, readPlanSearch, readPlansSearch } from './plans-search.ts'

export const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans',
  validateSearch: readPlansSearch,
  component: lazyRouteComponent(() => import('./PlansPage.tsx'), 'PlansPage'),
})

export const newPlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/new',
  validateSearch: readNewPlanSearch,
  component: lazyRouteComponent(() => import('./NewPlanPage.tsx'), 'NewPlanPage'),
})

export const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./PlanPage.tsx'), 'PlanPage'),
})
