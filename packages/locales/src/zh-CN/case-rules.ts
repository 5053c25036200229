import type { caseRules as source } from '../en/case-rules.ts'

export const caseRules: typeof source = {
  defaults: {
    urgent: '需要尽快回应的反馈',
    complaints: '投诉',
    questions: '提问和消息',
    'unhappy-service': '对服务、商品或物流不满（1–2 星）',
    'refused-urgent': '不予发布，但顾客需要帮助',
  },
}
