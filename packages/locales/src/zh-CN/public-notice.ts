import type { publicNotice as source } from '../en/public-notice.ts'

export const publicNotice: typeof source = {
  label: (shop) => `${shop} 公告`,
  title: (shop) => `${shop} 的公告`,
  heading: '公告',
  none: '目前没有公告。',
  earlier: '以往公告',
  back: '去店铺页面',
}
