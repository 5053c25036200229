/** The sections of the settings, in the groups in which one looks for them. */
export const sectionGroups = {
  shop: ['shop', 'store', 'reviews', 'policy', 'moderation', 'messages', 'tiers'],
  cases: ['case-rules', 'service-levels', 'calendars', 'templates', 'remedies'],
  people: ['you', 'members', 'departments', 'keys', 'audit'],
} as const

export const groupNames = ['shop', 'cases', 'people'] as const
