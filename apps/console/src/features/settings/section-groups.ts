import type { Permission } from '@echoloop/contract'

/** The sections of the settings, in the groups in which one looks for them. */
export const sectionGroups = {
  shop: ['shop', 'store', 'reviews', 'policy', 'moderation', 'messages', 'tiers'],
  cases: ['case-rules', 'service-levels', 'calendars', 'templates', 'remedies'],
  people: ['you', 'members', 'departments', 'keys', 'audit'],
} as const

export const groupNames = ['shop', 'cases', 'people'] as const

type Group = (typeof groupNames)[number]

export type Section = (typeof sectionGroups)[Group][number]

/** Sections that ask the server for what only some roles may read; the others explain themselves. */
const sectionPermissions: Partial<Record<Section, Permission>> = {
  'case-rules': 'case.read',
  'service-levels': 'case.read',
  calendars: 'case.read',
  templates: 'case.read',
  remedies: 'case.read',
  departments: 'case.read',
}

/** The groups with the sections that somebody with these permissions may open. */
export function openSections(
  permissions: readonly Permission[],
): { group: Group; sections: readonly Section[] }[] {
  return groupNames
    .map((group) => ({
      group,
      sections: sectionGroups[group].filter((section: Section) => {
        const needed = sectionPermissions[section]
        return needed === undefined || permissions.includes(needed)
      }),
    }))
    .filter(({ sections }) => sections.length > 0)
}

/** The section that an address names. */
export function sectionOf(pathname: string): Section | undefined {
  return groupNames
    .flatMap((group): readonly Section[] => sectionGroups[group])
    .find((section) => pathname === `/settings/${section}`)
}
