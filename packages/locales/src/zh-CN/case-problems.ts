import type { caseProblems as source } from '../en/case-problems.ts'

export const caseProblems: typeof source = {
  'case/not-found': { title: '没有这个个案。', mend: '请返回个案列表。' },
  'case/changed-meanwhile': {
    title: '{who}刚刚修改过这个个案。',
    mend: '您的改动没有覆盖它。请先看看有什么变化再决定；您的草稿已保留。',
  },
  'case/not-possible': {
    title: '个案不能从当前状态改为这个状态。',
    mend: '没有任何改动。已关闭的个案只能重新打开；“新建”是个案自动开始时的状态。',
  },
  'case/merged-away': { title: '这个个案已并入个案 {number}。', mend: '请在那个个案里继续，内容都在那里。' },
  'case/into-itself': { title: '个案不能并入自己。', mend: '请选择另一个个案。' },
  'case/voice-elsewhere': {
    title: '有一条反馈已属于个案 {number}。',
    mend: '请打开那个个案，或合并两个个案。',
  },
  'case/voice-not-in-it': {
    title: '有一条反馈不属于这个个案。',
    mend: '没有任何改动。请重新加载个案，再从其中选择。',
  },
  'case/nothing-left': {
    title: '个案里至少要留下一条反馈。',
    mend: '没有任何改动。请留下一条，或合并整个个案。',
  },
  'case/unknown-department': { title: '没有这个部门，或它已停用。', mend: '请从列表中选择部门。' },
  'case/unknown-assignee': { title: '店铺里没有这位成员。', mend: '请从列表中选择成员。' },
  'case/undo-too-late': { title: '已经不能撤销了。', mend: '十分钟内可撤销一次。请逐个修改个案。' },
  'case-rule/not-found': { title: '没有这条规则。', mend: '请重新加载规则列表。' },
  'case-rule/too-many': { title: '每家店铺最多 50 条规则。', mend: '请删除不需要的规则，或合并两条规则。' },
}
