import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { type QuestionTab, questionTabs } from './question-tabs.ts'

export const questionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/questions',
  validateSearch: (search: Record<string, unknown>): { tab?: QuestionTab } => {
    const tab = questionTabs.find((known) => known === search.tab)
    return tab ? { tab } : {}
  },
  component: lazyRouteComponent(() => import('./QuestionsPage.tsx'), 'QuestionsPage'),
})
