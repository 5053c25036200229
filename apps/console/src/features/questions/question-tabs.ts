/** What the list of questions can be narrowed to. */
export const questionTabs = ['pending', 'unanswered', 'published', 'refused'] as const

export type QuestionTab = (typeof questionTabs)[number]

/** What the server is asked for a tab. */
export function queryOfTab(
  tab: QuestionTab,
): { state: 'pending' | 'published' | 'refused' } | { unanswered: 'yes' } {
  return tab === 'unanswered' ? { unanswered: 'yes' } : { state: tab }
}
