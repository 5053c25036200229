import type { StaffedDepartment } from '../../shops/index.ts'
import type { CaseRow } from '../case-change.ts'
import { baseOf, coversTopic } from './choose-assignee.ts'
import type { RuleRow } from './routing-store.ts'

type Asked = Pick<CaseRow, 'topic' | 'language' | 'tier' | 'channel'>

/** The department of the first rule that fits, else the first service department, else the first there is. */
export function chooseDepartment(
  asked: Asked,
  { departments, rules }: { departments: readonly StaffedDepartment[]; rules: readonly RuleRow[] },
): StaffedDepartment | undefined {
  for (const rule of rules) {
    const department = departments.find(({ id }) => id === rule.departmentId)
    if (department && fits(asked, rule)) return department
  }
  return departments.find(({ kind }) => kind === 'service') ?? departments[0]
}

/** An empty list fits everything; a list fits no case that says nothing of the kind. */
function fits({ topic, language, tier, channel }: Asked, rule: RuleRow): boolean {
  return (
    (rule.topics.length === 0 || (topic !== null && rule.topics.some((one) => coversTopic(one, topic)))) &&
    (rule.languages.length === 0 || rule.languages.some((one) => baseOf(one) === baseOf(language))) &&
    (rule.tiers.length === 0 || (tier !== null && rule.tiers.includes(tier))) &&
    (rule.channels.length === 0 || rule.channels.includes(channel))
  )
}
