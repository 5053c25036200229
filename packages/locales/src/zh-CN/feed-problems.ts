import type { feedProblems as source } from '../en/feed-problems.ts'

export const feedProblems: typeof source = {
  'feed/off': {
    title: '这个评价数据源没有开启。',
    mend: '店铺可以在后台“店铺展示”里开启。也请核对地址里的店铺编号。',
  },
  'feed/busy': {
    title: '这个数据源正在被同时读取多次。',
    mend: '请等其中一次读完后再试。',
  },
}
