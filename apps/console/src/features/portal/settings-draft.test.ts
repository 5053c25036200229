import { expect, test } from 'vitest'
import { readSettings, settingsDraft } from './settings-draft.ts'

const plain = { isOffered: true, opensCase: false, departmentId: null, questions: [] }
const where = {
  key: 'q1',
  type: 'choice' as const,
  label: { 'zh-CN': '在哪里', en: 'Where' },
  isRequired: true,
  choices: [{ 'zh-CN': '网店', en: 'Online' }],
}
const settings = {
  kinds: {
    suggestion: { ...plain, questions: [where] },
    complaint: plain,
    praise: plain,
    question: plain,
    cause: plain,
  },
  hasBoard: true,
  boardBy: 'moderator' as const,
  commentsBy: 'rule' as const,
  charter: { responsible: { 'zh-CN': '', en: '' }, ethics: { 'zh-CN': '', en: '' } },
}

test('settings come back from their fields as they were', () => {
  expect(readSettings(settingsDraft(settings))).toEqual(settings)
})

test('a new question gets a key that no other one of its form has, and choices of one language count for both', () => {
  const draft = settingsDraft(settings)
  const [known] = draft.kinds.suggestion.questions
  if (!known) throw new Error('the draft has no question')
  draft.kinds.suggestion.questions.push({ ...known, key: '', choices: '门店 | Store\n\n电话' })
  const { questions } = readSettings(draft).kinds.suggestion
  expect(questions.map(({ key }) => key)).toEqual(['q1', 'q2'])
  expect(questions[1]?.choices).toEqual([
    { 'zh-CN': '门店', en: 'Store' },
    { 'zh-CN': '电话', en: '电话' },
  ])
})
