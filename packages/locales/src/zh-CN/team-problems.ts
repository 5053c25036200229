import type { teamProblems as source } from '../en/team-problems.ts'

export const teamProblems: typeof source = {
  'department/not-found': { title: '没有这个部门。', mend: '它可能已被关闭，请重新加载页面。' },
  'department/name-taken': { title: '已有同名的部门。', mend: '请换一个名称。' },
  'department/last-service': {
    title: '这是唯一的客服部门。',
    mend: '请先新建一个客服部门：每个个案都要有去处。',
  },
  'absence/not-found': { title: '没有这条离岗记录，或它已结束。', mend: '请重新加载页面。' },
  'absence/ends-too-soon': { title: '离岗的结束时间早于开始时间，或已经过去。', mend: '请选择更晚的时间。' },
  'partner/not-found': { title: '没有这个合作方。', mend: '它可能已被移除，请重新加载页面。' },
  'partner/name-taken': { title: '已有同名的合作方。', mend: '请换一个名称。' },
  'partner/no-address': {
    title: '还没有可用的邮箱地址。',
    mend: '请在设置里补充合作方的邮箱，或复制链接自行发送。',
  },
  'task/not-found': { title: '没有这个任务。', mend: '请返回任务列表。' },
  'task/finished': { title: '这个任务已经结束。', mend: '如果还有事要做，请先重新打开它。' },
  'task/not-finished': { title: '这个任务本来就在进行中。', mend: '无需操作。' },
  'task/changed-meanwhile': { title: '这个任务刚被别人改过。', mend: '请重新加载，再做决定。' },
  'task/reason-needed': { title: '还缺少原因。', mend: '请用几句话说明，方便提出任务的人继续处理。' },
  'task/due-in-past': { title: '截止时间已经过去。', mend: '请选择更晚的时间。' },
  'task/nobody-asked': {
    title: '任务没有指定部门或合作方，或者指定的人不在该部门。',
    mend: '请选择要交给谁。',
  },
  'task/link-invalid': {
    title: '这个链接无法打开。',
    mend: '它可能不完整或已被收回，请向发送人索取新的链接。',
  },
  'task/link-expired': { title: '这个链接已过期。', mend: '请向发送人索取新的链接。' },
}
