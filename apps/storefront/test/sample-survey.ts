import type { SurveyDefinition } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { SurveyView } from '../src/index.ts'

/** Every kind of question once, in two languages and a half. */
export const sampleSurvey: SurveyDefinition = {
  languages: ['en', 'zh-CN', 'ar'],
  title: { en: 'Your order with us', 'zh-CN': '关于您的订单', ar: 'طلبك لدينا' },
  intro: {
    en: 'You bought a kettle last week. Tell us how it went; it takes a minute or two.',
    'zh-CN': '您上周购买了水壶。花一两分钟，告诉我们用得怎么样。',
  },
  thanks: {
    en: 'Every answer is read by the people who pack the parcels.',
    'zh-CN': '每一条答案，打包的同事都会看到。',
  },
  questions: [
    {
      key: 'recommend',
      kind: 'nps',
      text: {
        en: 'How likely are you to recommend us to a friend?',
        'zh-CN': '您有多大可能把我们推荐给朋友？',
        ar: 'ما مدى احتمال أن توصي بنا لصديق؟',
      },
      isRequired: true,
      jumps: [
        {
          when: { match: 'all', clauses: [{ op: 'at-least', question: 'recommend', value: 9 }] },
          to: { question: 'satisfied' },
        },
      ],
    },
    {
      key: 'why',
      kind: 'long-text',
      text: { en: 'What would have made it better?', 'zh-CN': '怎样会更好？' },
      help: { en: 'A sentence is enough.', 'zh-CN': '一句话就够。' },
      isRequired: false,
      offerHelpIf: { match: 'any', clauses: [{ op: 'sentiment', question: 'why', value: 'negative' }] },
    },
    {
      key: 'satisfied',
      kind: 'csat',
      text: { en: 'How satisfied are you with the delivery?', 'zh-CN': '您对配送满意吗？' },
      isRequired: true,
      mayNotApply: true,
    },
    {
      key: 'effort',
      kind: 'ces',
      text: { en: 'It was easy to find what I wanted.', 'zh-CN': '找到想要的商品很容易。' },
      isRequired: false,
    },
    {
      key: 'stars',
      kind: 'stars',
      text: { en: 'How many stars does the kettle get?', 'zh-CN': '这款水壶您给几星？' },
      isRequired: true,
    },
    {
      key: 'channel',
      kind: 'single',
      text: { en: 'Where did you hear of us?', 'zh-CN': '您是怎么知道我们的？' },
      isRequired: true,
      isShuffled: true,
      choices: [
        { key: 'friend', text: { en: 'A friend', 'zh-CN': '朋友' } },
        { key: 'search', text: { en: 'A search', 'zh-CN': '搜索' } },
        { key: 'video', text: { en: 'A video', 'zh-CN': '视频' } },
        { key: 'other', text: { en: 'Something else', 'zh-CN': '其他' }, isOther: true },
      ],
    },
    {
      key: 'uses',
      kind: 'multiple',
      text: { en: 'What do you use it for?', 'zh-CN': '您用它做什么？' },
      isRequired: false,
      most: 3,
      choices: [
        { key: 'tea', text: { en: 'Tea', 'zh-CN': '泡茶' } },
        { key: 'coffee', text: { en: 'Coffee', 'zh-CN': '咖啡' } },
        { key: 'soup', text: { en: 'Soup', 'zh-CN': '煲汤' } },
        { key: 'baby', text: { en: 'Baby’s bottle', 'zh-CN': '冲奶' } },
        { key: 'none', text: { en: 'None of these', 'zh-CN': '都不是' }, isExclusive: true },
      ],
    },
    {
      key: 'parts',
      kind: 'matrix',
      text: { en: 'How were these?', 'zh-CN': '以下方面如何？' },
      isRequired: true,
      rows: [
        { key: 'speed', text: { en: 'Speed of delivery', 'zh-CN': '配送速度' } },
        { key: 'box', text: { en: 'Packaging', 'zh-CN': '包装' } },
        { key: 'manual', text: { en: 'Instructions', 'zh-CN': '说明书' } },
      ],
      choices: [
        { key: 'bad', text: { en: 'Poor', 'zh-CN': '差' } },
        { key: 'fair', text: { en: 'Fair', 'zh-CN': '一般' } },
        { key: 'good', text: { en: 'Good', 'zh-CN': '好' } },
      ],
    },
    {
      key: 'rank',
      kind: 'ranking',
      text: { en: 'What matters most when you buy?', 'zh-CN': '购买时您最看重什么？' },
      isRequired: true,
      least: 2,
      choices: [
        { key: 'price', text: { en: 'Price', 'zh-CN': '价格' } },
        { key: 'quality', text: { en: 'Quality', 'zh-CN': '质量' } },
        { key: 'service', text: { en: 'Service', 'zh-CN': '服务' } },
        { key: 'looks', text: { en: 'Looks', 'zh-CN': '外观' } },
      ],
    },
    {
      key: 'cups',
      kind: 'number',
      text: { en: 'How many cups a day?', 'zh-CN': '一天几杯？' },
      isRequired: false,
      min: 0,
      max: 50,
      unit: { en: 'cups', 'zh-CN': '杯' },
    },
    {
      key: 'day',
      kind: 'date',
      text: { en: 'When did it arrive?', 'zh-CN': '哪天收到的？' },
      isRequired: false,
      from: '2026-01-01',
      to: '2027-12-31',
    },
    {
      key: 'name_it',
      kind: 'short-text',
      text: { en: 'If it had a name, what would it be?', 'zh-CN': '给它起个名字？' },
      isRequired: false,
    },
    {
      key: 'photo',
      kind: 'picture',
      text: {
        en: 'Would you show us {{name_it|it}} at home?',
        'zh-CN': '愿意给我们看看{{name_it|它}}在家的样子吗？',
      },
      isRequired: false,
      most: 2,
    },
    {
      key: 'words',
      kind: 'statement',
      text: { en: 'One last thing, and we are done.', 'zh-CN': '最后一件事。' },
      isRequired: false,
    },
    {
      key: 'agree',
      kind: 'consent',
      text: { en: 'May we write to you about the kettle?', 'zh-CN': '我们可以就这款水壶联系您吗？' },
      isRequired: true,
    },
  ],
  hidden: [{ key: 'source' }],
  quotas: [],
  isAnonymous: true,
}

/** A view of it, as a script draws it or as the server does. */
export function sampleView(view: Partial<SurveyView> = {}): SurveyView {
  const { language = 'en' } = view
  const wordsLanguage = language.startsWith('zh') ? 'zh-CN' : 'en'
  return {
    words: locales[wordsLanguage].surveyPage,
    wordsLanguage,
    language,
    definition: sampleSurvey,
    state: { answers: {}, readings: {}, hidden: {}, seed: 7 },
    shopName: 'Lantern Lane',
    isLive: false,
    ...view,
  }
}
