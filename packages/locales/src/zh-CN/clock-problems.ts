import type { clockProblems as source } from '../en/clock-problems.ts'

export const clockProblems: typeof source = {
  'service-level/not-found': {
    title: '没有这条服务时限。',
    mend: '没有任何改动。请刷新页面，可能有同事刚删除了它。',
  },
  'service-level/exists': {
    title: '同样范围的服务时限已经有一条了。',
    mend: '没有任何改动。请修改那一条，或换一个适用范围。',
  },
  'service-level/needed': {
    title: '适用于其他所有个案的那条时限必须保留。',
    mend: '没有任何改动。可以改它的时间，或关闭其中某一项计时。',
  },
  'service-level/no-department': {
    title: '其中一个部门已经不存在。',
    mend: '没有任何改动。请刷新页面后另选一个。',
  },
  'calendar/not-found': {
    title: '没有这份工作日历。',
    mend: '没有任何改动。请刷新页面，可能有同事刚删除了它。',
  },
  'calendar/name-taken': { title: '这个名称已用于另一份日历。', mend: '没有任何改动。请换一个名称。' },
  'calendar/in-use': {
    title: '还有服务时限在用这份日历。',
    mend: '没有任何改动。请先给它们换一份日历。',
  },
  'calendar/default-needed': {
    title: '必须有一份默认日历。',
    mend: '没有任何改动。请先把另一份日历设为默认。',
  },
  'calendar/too-little-time': {
    title: '每周的工作时间不足一小时。',
    mend: '没有任何改动。请多填一些时段，否则到期时间会排到几年以后。',
  },
}
