import type { SurveyChoice, SurveyQuestion } from '@echoloop/contract'

/** The same words in both languages of the product. */
export function both(chinese: string, english: string): Record<string, string> {
  return { 'zh-CN': chinese, en: english }
}

/** A choice of a template. */
export function choice(key: string, text: Record<string, string>): SurveyChoice {
  return { key, text }
}

/** The choice that asks for words of one's own. */
export const otherChoice: SurveyChoice = { key: 'other', text: both('其他', 'Something else'), isOther: true }

/** The choice that is taken alone. */
export const noneChoice: SurveyChoice = {
  key: 'none',
  text: both('以上都没有', 'None of these'),
  isExclusive: true,
}

/** Would somebody recommend the shop: 0 to 10. */
export const npsQuestion: SurveyQuestion = {
  key: 'nps',
  kind: 'nps',
  text: both(
    '您有多大可能向朋友或家人推荐我们店？',
    'How likely or unlikely are you to recommend our shop to a friend or relative?',
  ),
  low: both('完全不可能', 'Not at all likely'),
  high: both('非常可能', 'Very likely'),
  isRequired: true,
}

/** The five steps of satisfaction, as columns of a matrix. */
export const satisfactionSteps: SurveyChoice[] = [
  choice('very_bad', both('很不满意', 'Very dissatisfied')),
  choice('bad', both('不太满意', 'Dissatisfied')),
  choice('even', both('一般', 'Neither')),
  choice('good', both('比较满意', 'Satisfied')),
  choice('very_good', both('很满意', 'Very satisfied')),
]
