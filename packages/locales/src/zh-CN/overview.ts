import type { overview as source } from '../en/overview.ts'

export const overview: typeof source = {
  period: (days) => `${days.from} 至 ${days.to}`,
  picker: {
    label: '时间',
    days: (count) => `近 ${count} 天`,
    custom: '自选',
    from: '开始日期',
    to: '结束日期',
  },
  waiting: {
    title: '谁在等',
    nobody: '没有顾客在等回复',
    people: (row) => `${row.shown} 位顾客在等回复，最久 ${row.longest}`,
    urgent: (row) => `其中 ${row.shown} 条紧急`,
    undecided: (row) => `${row.shown} 条评价等您决定是否发布`,
  },
  headlines: {
    join: '',
    nothing: '这段时间没有收到反馈。',
    notRead: '已收到反馈，还没有分析。',
    share: (share) => `${share} 的反馈是负面的。`,
    shareChange: {
      rose: (row) => `负面反馈从 ${row.before} 升到 ${row.share}。`,
      fell: (row) => `负面反馈从 ${row.before} 降到 ${row.share}。`,
      unclear: (row) => `${row.share} 的反馈是负面的，上一期 ${row.before}，看不出确实的变化。`,
    },
    volume: (row) => `收到 ${row.total} 条反馈，上一期 ${row.before} 条。`,
    criticised: (row) => `差评最多的是「${row.aspect}」（${row.count} 次）。`,
    praised: (row) => `好评最多的是「${row.aspect}」（${row.count} 次）。`,
  },
  figures: {
    total: '收到反馈',
    negative: '负面',
    positive: '正面',
    mean: '平均星级',
    none: '–',
    before: (count) => `上一期 ${count}`,
    analysed: (row) => (row.count === row.of ? '已全部分析' : `已分析 ${row.count} 条，共 ${row.of} 条`),
    outOf: (row) => `${row.count} 条，占已分析的 ${row.of} 条`,
    meanNote: (rated) => `来自 ${rated} 次打分`,
  },
  volume: {
    title: (row) => `每天的反馈，最多的一天是 ${row.day}，${row.count} 条`,
    empty: '每天的反馈',
    unread: '未分析',
  },
  aspects: { title: '好评和差评都说了什么' },
  stars: {
    title: '星级',
    unrated: (count) => `没有打星 ${count}`,
  },
  emptyPeriod: { longer: '看看近 90 天' },
  firstSteps: {
    title: '开店第一步',
    done: '已完成',
    open: '待完成',
    bring: {
      title: '导入已有的反馈',
      how: '拖入 CSV 或 JSONL 文件，自动识别列名，保存前可以先预览。',
    },
    connect: {
      title: '用 API 接上店铺',
      how: '新建一个密钥，让店铺自动把新反馈送进来。',
    },
    invite: {
      title: '邀请同事',
      how: '同事会得到一次性链接，和您一起回复顾客。',
    },
  },
}
