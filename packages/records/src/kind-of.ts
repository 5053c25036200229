const namesByKind = {
  review: ['review', 'reviews', '评价', '评论', '商品评价'],
  survey: ['survey', '调查', '问卷', '调研'],
  message: ['message', '消息', '留言', '私信', '聊天'],
  mention: ['mention', '提及', '社媒'],
  suggestion: ['suggestion', '建议'],
  complaint: ['complaint', '投诉', '抱怨', '差评投诉'],
  praise: ['praise', '表扬', '赞扬'],
  question: ['question', '提问', '咨询', '问题', '疑问'],
  cause: ['cause', '原因'],
} as const

export type Kind = keyof typeof namesByKind

/** The kind of feedback that a word in Chinese or English names. */
export function kindOf(value: unknown): Kind | undefined {
  if (typeof value !== 'string') return undefined
  const word = value.trim().toLowerCase()
  return kinds.find((kind) => namesByKind[kind].some((name) => name === word))
}

const kinds = [
  'review',
  'survey',
  'message',
  'mention',
  'suggestion',
  'complaint',
  'praise',
  'question',
  'cause',
] as const
