import type { libraryProblems as source } from '../en/library-problems.ts'

export const libraryProblems: typeof source = {
  'template/not-found': { title: '没有这个模板。', mend: '请刷新模板列表。' },
  'template/name-taken': { title: '已有同名的模板。', mend: '请换一个名称，或直接修改那个模板。' },
  'template/broken-slot': {
    title: '这段文字里有写错的占位符。',
    mend: '占位符请写成 {{order.number}} 的样子：两边各两个大括号，名称从列表中选。',
  },
  'template/private-slot': {
    title: '公开的文字里不能带顾客姓名或订单。',
    mend: '请去掉这个占位符，或把这段文字只用于私下回复。',
  },
  'template/repeated-variant': {
    title: '有两个版本的语言、等级和渠道完全相同。',
    mend: '请修改其中一个，或删去一个。',
  },
  'template/too-many': { title: '模板已有 200 个。', mend: '请先移除没人用的模板。' },
  'reply/nothing-to-check-against': {
    title: '没有说明这条回复是回给谁的。',
    mend: '请指明一个个案或一条反馈。',
  },
  'reply/check-failed': {
    title: '这条回复还不能这样发送。',
    mend: '请修改标出的地方；允许的话，也可以选择仍然发送。',
  },
}
