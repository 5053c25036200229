import { type MessageStateName, messageStates } from '@echoloop/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

export const messagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages',
  validateSearch: (search: Record<string, unknown>): { state?: MessageStateName } => {
    const state = messageStates.find((one) => one === search.state)
    return state ? { state } : {}
  },
  component: lazyRouteComponent(() => import('./MessagesPage.tsx'), 'MessagesPage'),
})
