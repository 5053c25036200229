import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readChatSearch } from './chat-search.ts'

export const chatRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/chat',
  validateSearch: readChatSearch,
  component: lazyRouteComponent(() => import('./ChatPage.tsx'), 'ChatPage'),
})
