import type { log as source } from '../en/log.ts'

export const log: typeof source = {
  letter: {
    subject: ({ shop, size }) => `${shop} 的公开日志的日志头：${size} 条记录`,
    text: ({ shop, size }) =>
      `本邮件签发时，${shop} 的评价公开日志共有 ${size} 条记录。请保存这封邮件：凭它可以证明这些记录之后是否被改动过，方法见 docs/transparency-log.md。`,
  },
}
