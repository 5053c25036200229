import { taskViews } from '@echoloop/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

export type TasksSearch = { view?: (typeof taskViews)[number]; asking?: true }

export const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  validateSearch: (search: Record<string, unknown>): TasksSearch => {
    const view = taskViews.find((known) => known === search.view)
    const isAsking = search.asking === true || search.asking === 'true'
    return { ...(view ? { view } : {}), ...(isAsking ? { asking: true } : {}) }
  },
  component: lazyRouteComponent(() => import('./TasksPage.tsx'), 'TasksPage'),
})
