import type { windowProblems as source } from '../en/window-problems.ts'

export const windowProblems: typeof source = {
  'theme/changed-meanwhile': {
    title: '外观刚刚被其他人改过。',
    mend: '没有改动任何内容。请重新载入外观，再在其中修改。',
  },
  'theme/low-contrast': {
    title: '颜色 {colour} 有些人会看不清。',
    mend: '没有改动任何内容。当前对比度为 {ratio}:1，至少需要 {needed}:1。最接近的可用颜色是 {offered}。',
  },
  'page-check/refused-address': {
    title: '不能检查这个地址。',
    mend: '请填写店铺页面的公开地址，以 https:// 或 http:// 开头。',
  },
}
