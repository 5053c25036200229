import type { SurveyQuestion } from '@echoloop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDesign, type DesignFinding, textsOf } from '../src/index.ts'
import { ask, buildSurvey, choicesOf } from './build-survey.ts'

type Asked = Partial<SurveyQuestion> & { choiceTexts?: readonly string[] }

/** What is found about one question in a language. */
function findingsOf(
  language: 'en' | 'zh-CN',
  text: string,
  { choiceTexts, ...rest }: Asked = {},
): DesignFinding[] {
  const choices = choiceTexts?.map((words, at) => ({ key: `c${at}`, text: { [language]: words } }))
  const asked = ask('q', { kind: 'single', ...rest, text: { [language]: text }, ...(choices && { choices }) })
  return checkDesign(buildSurvey([asked], { languages: [language] }), language)
}

const scaleEn = ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied']

describe('what is pointed at', () => {
  test.each([
    ['en', 'leading', 'Don’t you agree that our app is fast?', 'Don’t you agree'],
    ['en', 'leading', 'How amazing was the unboxing?', 'How amazing'],
    ['en', 'leading', 'How much did you enjoy your visit?', 'How much did you enjoy'],
    ['en', 'loaded', 'How do you rate our award-winning service?', 'award-winning'],
    ['en', 'double-barrelled', 'How satisfied are you with our prices and service?', 'prices and service'],
    ['en', 'absolute', 'Do you always read reviews?', 'always'],
    ['en', 'double-negative', 'Are you not dissatisfied with the delivery?', 'Are you not dissatisfied'],
    ['zh-CN', 'leading', '您难道不认为我们的包装更好吗？', '难道'],
    ['zh-CN', 'loaded', '您如何评价我们贴心的客服？', '贴心的'],
    ['zh-CN', 'double-barrelled', '您对我们的价格和服务满意吗？', '价格和服务'],
    ['zh-CN', 'absolute', '您是否总是先看评价？', '总是'],
    ['zh-CN', 'double-negative', '您是否反对不提供发票？', '反对不'],
    ['en', 'leading', 'What did you like best about the lamp?', 'What did you like best'],
    [
      'en',
      'leading',
      'Plenty of regulars swear by our oats. Will you try them?',
      'Plenty of regulars swear by',
    ],
    ['en', 'loaded', 'What do you think of pushy pop-ups?', 'pushy'],
    [
      'en',
      'double-barrelled',
      'Do you read our blog and share it with friends?',
      'blog and share it with friends',
    ],
    ['en', 'vague', 'Do you like the recent update?', 'the recent update'],
    ['zh-CN', 'leading', '这盏灯您最欣赏哪一点？', '最欣赏哪一点'],
    ['zh-CN', 'leading', '许多宝妈都推荐这款背带，您想试试吗？', '许多宝妈都推荐'],
    ['zh-CN', 'loaded', '对三天两头涨价的商家，您怎么看？', '三天两头'],
    ['zh-CN', 'double-barrelled', '灯光够亮吗，开关顺手吗？', '灯光够亮吗，开关顺手吗？'],
    ['zh-CN', 'vague', '您喜欢最近的调整吗？', '最近的调整'],
    ['zh-CN', 'double-negative', '没有赠品我就不会下单，您同意吗？', '没有赠品我就不会'],
  ] as const)('%s: %s', (language, rule, text, words) => {
    expect(findingsOf(language, text)).toContainEqual(expect.objectContaining({ rule, words }))
  })

  test.each([
    ['en', 'Have you read our terms and conditions?'],
    ['en', 'How satisfied are you with your Always Discreet pads?'],
    ['en', 'To what extent do you agree or disagree that the site is easy to use?'],
    ['en', 'How likely are you to recommend Marks & Spencer to friends or family?'],
    ['en', 'What are the pros and cons of this product?'],
    ['en', 'How clear is our returns policy?'],
    ['en', 'Which of these colours do you like most?'],
    ['en', 'What were you looking for, if anything?'],
    ['zh-CN', '您对我们的售后服务满意吗？'],
    ['zh-CN', '您是自己用吗，还是送人的？'],
    ['zh-CN', '您最喜欢哪种口味？'],
    ['zh-CN', '是什么让您换了一家？'],
    ['zh-CN', '什么会让您更愿意再来？'],
    ['zh-CN', '请分别评价以下各项：灯光、开关、底座。'],
    ['zh-CN', '您上次和客服沟通是通过什么方式？'],
    ['zh-CN', '您还有什么意见和建议吗？'],
    ['zh-CN', '商品与页面描述是否相符？'],
    ['zh-CN', '您觉得下单过程容易还是困难？'],
  ] as const)('%s: nothing about “%s”', (language, text) => {
    expect(findingsOf(language, text)).toEqual([])
  })

  test('answers may be all or nothing, and lists to choose from may join what they like', () => {
    expect(
      findingsOf('en', 'How often do you shop online?', { choiceTexts: ['Always', 'Sometimes', 'Never'] }),
    ).toEqual([])
    const listed = 'Which of these matter: price, quality and delivery?'
    expect(findingsOf('en', listed, { kind: 'multiple', choiceTexts: ['Price', 'Quality'] })).toEqual([])
  })
})

describe('what would mend it', () => {
  const mendOf = (language: 'en' | 'zh-CN', text: string) => findingsOf(language, text)[0]?.mend

  test('two questions are asked one by one', () => {
    expect(mendOf('en', 'Were the price and delivery fair?')).toEqual({
      code: 'split',
      texts: ['Was the price fair?', 'Was the delivery fair?'],
    })
    expect(mendOf('zh-CN', '您对质量、价格和物流满意吗？')?.texts).toEqual([
      '您对质量满意吗？',
      '您对价格满意吗？',
      '您对物流满意吗？',
    ])
  })

  test('a leading question is asked openly, a loaded word is taken out', () => {
    expect(mendOf('en', 'How amazing was our delivery?')?.texts).toEqual(['How would you rate our delivery?'])
    expect(mendOf('en', 'Have you tried an amazing new flavour?')?.texts).toEqual([
      'Have you tried a new flavour?',
    ])
    expect(mendOf('zh-CN', '您是否总是检查包装？')?.texts).toEqual(['您检查包装的频率如何？'])
  })
})

describe('scales and ways out', () => {
  test('a scale that leans to one side, and the labels it lacks', () => {
    const choiceTexts = ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied']
    expect(findingsOf('en', 'How was it?', { choiceTexts })).toMatchObject([
      {
        rule: 'unbalanced-scale',
        facts: { positive: 2, negative: 1 },
        mend: { code: 'add-choices', texts: ['Very dissatisfied'] },
      },
    ])
    expect(findingsOf('en', 'How was it?', { choiceTexts: scaleEn })).toEqual([])
    const zh = ['非常满意', '很满意', '满意', '一般', '不满意']
    expect(findingsOf('zh-CN', '您觉得如何？', { choiceTexts: zh })).toMatchObject([
      { rule: 'unbalanced-scale' },
    ])
  })

  test('a scale from nothing to much is fine, and so is a list that is no scale', () => {
    const much = ['Extremely important', 'Very important', 'Slightly important', 'Not at all important']
    expect(findingsOf('en', 'How important is speed?', { choiceTexts: much })).toEqual([])
    const reasons = ['Good price', 'Fast delivery', 'Friendly staff']
    expect(findingsOf('en', 'What was the main reason?', { choiceTexts: reasons })).toEqual([])
  })

  test('steps of one thing with a middle and no other side lean, whatever the thing is', () => {
    const leaning = ['Far spicier', 'A bit spicier', 'About the same']
    expect(findingsOf('en', 'Compared with the old recipe?', { choiceTexts: leaning })).toMatchObject([
      { rule: 'unbalanced-scale', facts: { positive: 2, negative: 0 } },
    ])
    expect(
      findingsOf('en', 'Compared with the old recipe?', {
        choiceTexts: [...leaning, 'A bit milder', 'Far milder'],
      }),
    ).toEqual([])
    expect(
      findingsOf('zh-CN', '汤的咸淡如何？', { choiceTexts: ['正好', '有点咸', '咸', '太咸'] }),
    ).toMatchObject([{ rule: 'unbalanced-scale' }])
    expect(
      findingsOf('zh-CN', '汤的咸淡如何？', { choiceTexts: ['太淡', '有点淡', '正好', '有点咸', '太咸'] }),
    ).toEqual([])
  })

  test('what not everybody has gone through needs a way out', () => {
    const text = 'How satisfied were you with the return process?'
    const isRequired = true
    expect(findingsOf('en', text, { choiceTexts: scaleEn, isRequired })).toMatchObject([
      { rule: 'no-way-out', words: 'the return process' },
    ])
    const out = [...scaleEn, 'I have not returned anything']
    expect(findingsOf('en', text, { choiceTexts: out, isRequired })).toEqual([])
    expect(findingsOf('en', text, { choiceTexts: scaleEn, isRequired, mayNotApply: true })).toEqual([])
    expect(findingsOf('en', text, { choiceTexts: scaleEn })).toEqual([])
  })

  test.each([
    ['en', 'What litter does your kitten use?', ['Clay', 'Wood', 'Another kind'], 'I have no kitten'],
    ['en', 'Was the technician on time?', ['Yes', 'No'], 'No technician came; does not apply'],
    ['zh-CN', '您的爱犬爱吃哪种零食？', ['肉干', '磨牙棒', '其他零食'], '我没养狗'],
    ['zh-CN', '维修师傅讲解得耐心吗？', ['耐心', '一般', '不耐心'], '没有维修过'],
  ] as const)('%s: “%s” is let out by what fits, not by another reason', (language, text, choices, out) => {
    const rulesFor = (choiceTexts: readonly string[]) =>
      findingsOf(language, text, { choiceTexts, isRequired: true }).map(({ rule }) => rule)
    expect(rulesFor(choices)).toContain('no-way-out')
    expect(rulesFor([...choices, out])).not.toContain('no-way-out')
  })
})

describe('the survey as a whole', () => {
  const csat = (key: string) =>
    ask(key, { kind: 'csat', text: { en: 'How satisfied are you with the parcel?' } })
  const rulesOf = (questions: SurveyQuestion[], language = 'en') =>
    checkDesign(buildSurvey(questions, { languages: ['en', 'de'] }), language).map(
      ({ rule, question }) => `${rule} ${question}`,
    )

  test('personal questions come last, unless they lead somebody out', () => {
    const age = ask('age', { kind: 'number', text: { en: 'How old are you?' } })
    expect(rulesOf([age, csat('a'), ask('b')])).toEqual(['sensitive-early age'])
    expect(rulesOf([csat('a'), ask('b'), age])).toEqual([])
    const out = {
      when: { match: 'all' as const, clauses: [{ op: 'at-most' as const, question: 'age', value: 17 }] },
      to: { end: 'screen-out' as const },
    }
    expect(rulesOf([{ ...age, jumps: [out] }, csat('a'), ask('b')])).toEqual([])
  })

  test('what one does not tell a stranger, and who one is, are known by many words', () => {
    const early = (text: string, language: string, choices: readonly string[] = []) =>
      checkDesign(
        buildSurvey(
          [
            ask('me', {
              kind: 'single',
              text: { [language]: text },
              choices: choices.map((words, at) => ({ key: `c${at}`, text: { [language]: words } })),
            }),
            ask('a', { text: { [language]: '…' } }),
            ask('b', { text: { [language]: '…' } }),
          ],
          { languages: [language] },
        ),
        language,
      ).map(({ rule }) => rule)
    for (const text of ['Has your GP prescribed anything?', 'In which town do you live?', 'Do you pray?'])
      expect(early(text, 'en')).toEqual(['sensitive-early'])
    for (const text of ['您有没有哮喘？', '您住在哪个省？', '您信教吗？', '您念书念到哪一级？'])
      expect(early(text, 'zh-CN')).toEqual(['sensitive-early'])
    expect(early('You are …', 'en', ['Married', 'Divorced'])).toEqual(['sensitive-early'])
    expect(early('You are …', 'en', ['A regular', 'A first-time buyer'])).toEqual([])
    expect(early('Which town should we open a shop in?', 'en')).toEqual([])
    expect(early('包装上的适用年龄清楚吗？', 'zh-CN')).toEqual([])
  })

  test('length, open questions, dead branches and slots are seen in any language', () => {
    const long = Array.from({ length: 60 }, (_, at) =>
      ask(`q${at}`, { kind: 'multiple', choices: choicesOf('a', 'b') }),
    )
    expect(rulesOf(long, 'de')).toEqual(['too-long null', 'no-open-question null'])
    const text = { en: 'And {{why}}?', de: 'Und {{why}}?' }
    const never = ask('never', {
      showIf: { match: 'all', clauses: [{ op: 'at-least', question: 'why', value: 11 }] },
    })
    expect(rulesOf([ask('why', { kind: 'nps' }), ask('then', { text }), never], 'de')).toEqual([
      'dead-piping then',
      'unreachable-branch never',
    ])
  })

  test('every finding stands where it says, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        'How ',
        'do you ',
        'always ',
        'our amazing ',
        'price and service ',
        'not ',
        '{{q|never}} ',
        '“always” ',
        '? ',
        ', right',
      ],
      ...['您', '难道', '总是', '价格和服务', '贴心的客服', '吗？', '不', '，', '😀', '\u0000'],
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh-CN'), (words, language) => {
        const survey = buildSurvey([ask('q', { kind: 'single', text: { [language]: words } })], {
          languages: [language],
        })
        const places = textsOf(survey)
        for (const found of checkDesign(survey, language)) {
          const place = places.find(
            ({ part, question }) => part === found.part && (question ?? null) === found.question,
          )
          expect(place?.texts[language]?.slice(found.start, found.end) ?? '').toBe(found.words)
        }
      }),
      { numRuns: 150 },
    )
  })
})
