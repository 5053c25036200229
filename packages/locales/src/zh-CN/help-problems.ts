import type { helpProblems as english } from '../en/help-problems.ts'

export const helpProblems: typeof english = {
  'help/page-not-found': { title: '没有这个帮助页面。', mend: '它可能已经删除，请回到帮助页面列表。' },
  'help/slug-taken': {
    title: '另一个帮助页面在用这个地址。',
    mend: '什么都没有保存。请换一个；删除的页面仍保留原来的地址。',
  },
  'help/changed-meanwhile': {
    title: '刚才有人保存过这一页。',
    mend: '您写的内容还在表单里。请先复制下来，重新载入后再合并。',
  },
  'help/too-many': { title: '帮助页面的数量已到上限。', mend: '请删除没人看的页面。' },
  'help/unknown-category': { title: '这个分类已经不在了。', mend: '什么都没有保存，请选择别的分类。' },
  'help/nothing-written': { title: '这个语言还没有写内容。', mend: '请先写好并保存，再发布。' },
  'help/version-not-found': { title: '没有这个版本。', mend: '请重新载入页面。' },
  'help/removed': { title: '这一页已经删除。', mend: '请先恢复，再修改。' },
  'help/bad-picture': { title: '这不是能读取的图片。', mend: '请上传 8 MB 以内的 JPEG、PNG 或 WebP。' },
  'help/question-not-found': { title: '没有这个提问。', mend: '可能太久了，什么都没有记下。' },
}
