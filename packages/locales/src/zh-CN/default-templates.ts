import type { defaultTemplates as source } from '../en/default-templates.ts'

export const defaultTemplates: typeof source = {
  praise: {
    name: '好评感谢',
    everywhere:
      '您好，谢谢您抽时间写下这些话。{{product.name}}能合您的心意，我们很高兴，也已转告做它、包它的同事。用的时候有任何问题，随时找我们。',
    private: '',
  },
  quality: {
    name: '质量问题',
    everywhere:
      '您好，谢谢您告诉我们，{{product.name}}出现{{case.problem}}方面的质量问题，实在抱歉。我们核实了原因：{{fill.cause}}。我们会为您{{fill.remedy}}，{{fill.date}}前给您结果。',
    private:
      '{{customer.name}}您好，谢谢您告诉我们，订单{{order.number}}的{{product.name}}出现{{case.problem}}方面的质量问题，实在抱歉。我们核实了原因：{{fill.cause}}。我们会在{{fill.date}}前为您{{fill.remedy}}。如果您希望换一种方式处理，直接回复这条消息就好。{{shop.name}} {{agent.name}}',
  },
  delivery: {
    name: '送货太慢',
    everywhere:
      '您好，谢谢您的反馈，也谢谢您的耐心。这次送货慢了，让您久等，非常抱歉。延误的原因是{{fill.cause}}。我们正在跟快递核对包裹位置，会在{{fill.date}}前为您{{fill.remedy}}。',
    private:
      '{{customer.name}}您好，订单{{order.number}}送得太慢，让您久等，非常抱歉，也谢谢您告诉我们。延误的原因是{{fill.cause}}。我们会在{{fill.date}}前为您{{fill.remedy}}。{{shop.name}} {{agent.name}}',
  },
  packaging: {
    name: '运输破损',
    everywhere:
      '您好，谢谢您及时告诉我们。{{product.name}}送到时破损了，非常抱歉。破损的原因是{{fill.cause}}。我们会在{{fill.date}}前为您{{fill.remedy}}，破损的不用寄回。',
    private: '',
  },
  missing: {
    name: '发错或漏发',
    everywhere:
      '您好，谢谢您告诉我们。包裹里发错或漏发了东西，是我们的疏忽，非常抱歉。原因是{{fill.cause}}。正确的商品{{fill.date}}前给您补发，运费由我们承担。',
    private:
      '{{customer.name}}您好，谢谢您告诉我们。订单{{order.number}}发错或漏发了东西，是我们的疏忽，非常抱歉。原因是{{fill.cause}}。正确的商品{{fill.date}}前给您补发，运费由我们承担，手上的请您先留着。{{shop.name}} {{agent.name}}',
  },
  service: {
    name: '服务态度',
    everywhere:
      '您好，谢谢您直接告诉我们。客服这样的态度不应该，让您受委屈了，非常抱歉。我们看过聊天记录，也找那位同事了解了原因：{{fill.cause}}。客服主管会在{{fill.date}}前联系您，当面说明并处理好。',
    private: '',
  },
  returns: {
    name: '退换货或退款慢',
    everywhere:
      '您好，谢谢您的耐心。您的退款处理得太慢，非常抱歉。原因是{{fill.cause}}。我们会{{fill.remedy}}，{{fill.date}}前到账。',
    private:
      '{{customer.name}}您好，订单{{order.number}}的退款处理得太慢，非常抱歉，谢谢您提醒。原因是{{fill.cause}}。{{fill.date}}前退款会到账。{{shop.name}} {{agent.name}}',
  },
  description: {
    name: '与描述不符',
    everywhere:
      '您好，谢谢您指出来。{{product.name}}与页面描述不符，让您失望了，非常抱歉。原因是{{fill.cause}}。页面今天就改正，我们也会在{{fill.date}}前为您{{fill.remedy}}。',
    private: '',
  },
  price: {
    name: '买后降价',
    everywhere:
      '您好，谢谢您告诉我们。买完不久就降价，让您不舒服了，非常抱歉。调价的原因是{{fill.cause}}。我们会在{{fill.date}}前为您{{fill.remedy}}。',
    private: '',
  },
  safety: {
    name: '受伤、过敏或安全隐患',
    everywhere:
      '您好，谢谢您第一时间告诉我们，听到您{{fill.problem}}，我们非常抱歉。请您先停用{{product.name}}。我们正在调查原因，专人会在{{fill.date}}前给您打电话，并上门取回送检，货款全额退还。',
    private: '',
  },
  question: {
    name: '咨询答复',
    everywhere: '您好，谢谢您的咨询。关于{{product.name}}：{{fill.answer}}。还有不清楚的，随时问我们。',
    private: '',
  },
  suggestion: {
    name: '建议',
    everywhere:
      '您好，谢谢您对{{product.name}}的建议。我们已经转给产品同事，{{fill.date}}前告诉您打算怎么做。',
    private: '',
  },
}
