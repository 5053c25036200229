import type { portalProblems as source } from '../en/portal-problems.ts'

export const portalProblems: typeof source = {
  'portal/link-invalid': { title: '链接无法打开。', mend: '可能没有复制完整，也可以用编号和邮箱打开。' },
  'portal/link-expired': { title: '链接已过期。', mend: '请重新获取，内容都还在。' },
  'portal/kind-not-offered': { title: '店铺暂不受理这一类。', mend: '请选择其他类型。' },
  'portal/consent-needed': { title: '未经您同意，不会保存任何内容。', mend: '请阅读隐私告知并勾选。' },
  'portal/answer-needed': { title: '这一题还没有回答。', mend: '请补充。' },
  'portal/no-board': { title: '这家店铺没有公开的建议墙。', mend: '您可以直接写给店铺。' },
  'portal/submission-not-found': { title: '没有这份表单。', mend: '请返回列表。' },
  'portal/unknown-department': { title: '所选部门已不存在。', mend: '尚未保存，请另选一个。' },
  'portal/repeated-key': {
    title: '同一表单里有两道题的代号相同。',
    mend: '尚未保存，请给每道题不同的代号。',
  },
  'board/item-not-found': { title: '建议墙上没有这一条。', mend: '请返回建议墙。' },
  'board/comment-not-found': { title: '没有这条评论。', mend: '请刷新页面。' },
  'board/not-shown': { title: '这条建议不在建议墙上。', mend: '请先公开；已合并的请看合并后的那一条。' },
  'board/reason-needed': { title: '不采纳需要说明原因。', mend: '请写一两句，所有人都会看到。' },
  'board/cannot-merge': { title: '这两条不能合并。', mend: '请另选一条在建议墙上的建议。' },
}
