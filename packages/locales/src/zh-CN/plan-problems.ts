import type { planProblems as source } from '../en/plan-problems.ts'

export const planProblems: typeof source = {
  'plan/not-found': { title: '没有这个改进计划。', mend: '请返回计划列表。' },
  'plan/changed-meanwhile': {
    title: '有同事刚刚改过这个计划。',
    mend: '没有保存任何内容。请看看最新的计划，再保存一次。',
  },
  'plan/already-shipped': { title: '这个计划已经落地。', mend: '不会再次告知任何人；已公布的文字可以更正。' },
  'plan/not-shipped': { title: '这个计划还没有落地。', mend: '请先落地。' },
  'plan/not-running': { title: '只有进行中的计划才能落地。', mend: '请先开始这个计划。' },
  'plan/not-movable': {
    title: '已落地的计划不能改回去。',
    mend: '相关顾客已经得到告知；已公布的文字可以更正或撤下。',
  },
  'plan/dates-reversed': { title: '完成日期早于开始日期。', mend: '请选择不早于开始日期的完成日期。' },
  'plan/metric-needs-aspect': { title: '这个指标需要选择方面。', mend: '请选择方面，或改用低星占比。' },
  'plan/personal-data': {
    title: '文字里有个人的地址或号码。',
    mend: '这些文字会有很多人看到，请删去标出的部分。',
  },
  'plan/too-many-voices': {
    title: '反馈太多，一个计划放不下。',
    mend: '请缩小筛选范围，例如只选一件商品或一段时间。',
  },
  'plan/not-quotable': {
    title: '有一条引用不能展示。',
    mend: '只能引用已发布、且与这个计划关联的评价。',
  },
  'plan/unknown-part': {
    title: '计划里的成员、部门或措施已不存在。',
    mend: '请刷新页面后重新选择。',
  },
}
