import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'feedback',
  component: lazyRouteComponent(() => import('./FeedbackPage.tsx'), 'FeedbackPage'),
})

// The page shows list and detail itself, so that opening a voice never draws the list anew.
const detailRoute = createRoute({ getParentRoute: () => listRoute, path: '$id' })

export const feedbackRoute = listRoute.addChildren([detailRoute])
