import type { SurveyDefinition } from '@echoloop/contract'

/** A survey with a branch, piping, a ranking, a matrix and an offer of help, in both languages. */
export const kettleSurvey: SurveyDefinition = {
  languages: ['zh-CN', 'en'],
  title: { 'zh-CN': '关于您的水壶', en: 'About your kettle' },
  intro: {
    'zh-CN': '您上周买了水壶，告诉我们用得怎么样。',
    en: 'You bought a kettle last week. Tell us how it goes.',
  },
  thanks: {
    'zh-CN': '打包的同事会看到每一条答案。',
    en: 'The people who pack the parcels read every answer.',
  },
  questions: [
    {
      key: 'recommend',
      kind: 'nps',
      text: { 'zh-CN': '您有多大可能推荐我们？', en: 'How likely are you to recommend us?' },
      isRequired: true,
      jumps: [
        {
          when: { match: 'all', clauses: [{ op: 'at-least', question: 'recommend', value: 9 }] },
          to: { question: 'use' },
        },
      ],
    },
    {
      key: 'why',
      kind: 'long-text',
      text: { 'zh-CN': '怎样会更好？', en: 'What would have made it better?' },
      isRequired: false,
      offerHelpIf: { match: 'all', clauses: [{ op: 'sentiment', question: 'why', value: 'negative' }] },
    },
    {
      key: 'use',
      kind: 'single',
      text: { 'zh-CN': '您主要用它做什么？', en: 'What do you use it for most?' },
      isRequired: true,
      choices: [
        { key: 'tea', text: { 'zh-CN': '泡茶', en: 'Tea' } },
        { key: 'coffee', text: { 'zh-CN': '冲咖啡', en: 'Coffee' } },
        { key: 'other', text: { 'zh-CN': '其他', en: 'Something else' }, isOther: true },
      ],
    },
    {
      key: 'parts',
      kind: 'matrix',
      text: { 'zh-CN': '“{{use}}”时，以下方面如何？', en: 'For {{use}}, how are these?' },
      isRequired: true,
      rows: [
        { key: 'heat', text: { 'zh-CN': '加热速度', en: 'Speed of heating' } },
        { key: 'handle', text: { 'zh-CN': '手柄', en: 'Handle' } },
      ],
      choices: [
        { key: 'bad', text: { 'zh-CN': '差', en: 'Poor' } },
        { key: 'good', text: { 'zh-CN': '好', en: 'Good' } },
      ],
    },
    {
      key: 'rank',
      kind: 'ranking',
      text: { 'zh-CN': '您最看重什么？', en: 'What matters most to you?' },
      isRequired: true,
      least: 2,
      choices: [
        { key: 'price', text: { 'zh-CN': '价格', en: 'Price' } },
        { key: 'quality', text: { 'zh-CN': '质量', en: 'Quality' } },
        { key: 'looks', text: { 'zh-CN': '外观', en: 'Looks' } },
      ],
    },
    {
      key: 'wish',
      kind: 'short-text',
      text: { 'zh-CN': '还有什么愿望？', en: 'Any wish?' },
      isRequired: false,
    },
  ],
  hidden: [],
  quotas: [],
  isAnonymous: true,
}

export const worryingWords = {
  'zh-CN': '包裹破损，水壶漏水，客服一直不回复，非常失望。',
  en: 'The parcel was broken, the kettle leaks and nobody answers. Very disappointed.',
} as const
