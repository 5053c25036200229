import { permissionsOf } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { openSections, sectionGroups } from './section-groups.ts'

test('an auditor is offered no section about cases, and an agent all of them', () => {
  const ofAuditor = openSections(permissionsOf('auditor')).flatMap(({ sections }) => sections)
  expect(ofAuditor).toContain('you')
  expect(ofAuditor).toContain('policy')
  for (const section of [...sectionGroups.cases, 'departments'] as const)
    expect(ofAuditor).not.toContain(section)
  const ofAgent = openSections(permissionsOf('agent'))
  expect(ofAgent.flatMap(({ sections }) => sections)).toEqual(Object.values(sectionGroups).flat())
})
