import type { reply as source } from '../en/reply.ts'

export const reply: typeof source = {
  join: '',
  list: (names) => names.map((name) => `「${name}」`).join('、'),
  thanks: '感谢您的反馈。',
  thanksForTelling: '感谢您告诉我们。',
  glad: (names) => `很高兴您对${names}感到满意。`,
  sorry: '很抱歉没有达到您的期望。',
  sorryAbout: (names) => `很抱歉${names}给您带来了不便。`,
  passedOn: '我们已经转给负责的同事处理。',
  urgent: '这件事很重要，请您私信告知订单信息，我们马上核实处理。',
  comeAgain: '期待再次为您服务。',
}
