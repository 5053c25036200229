import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'

/** What stands in the fields of one question, by name; FormData and URLSearchParams alike. */
export type PostedFields = { get(name: string): unknown; getAll(name: string): unknown[] }

/** `unreadable`: a code of `problems` for what no answer can be made of, such as letters in a number. */
export type PostedAnswer =
  | { kind: 'answer'; answer: SurveyAnswer }
  | { kind: 'unreadable'; code: 'survey/answer-not-a-number' | 'survey/answer-not-a-date' }

const skipped: SurveyAnswer = { skipped: true }

/** Reads the fields that `renderQuestion` draws. Nothing given is a skipped question; whether it may be is asked later. */
export function readPostedAnswer(question: SurveyQuestion, fields: PostedFields): PostedAnswer {
  if (question.mayNotApply && fields.get('notApplicable') === 'yes')
    return { kind: 'answer', answer: { notApplicable: true } }
  if (question.kind === 'number') return readNumber(textOf(fields, 'number'))
  if (question.kind === 'date') return readDate(textOf(fields, 'date').trim())
  return { kind: 'answer', answer: readOther(question, fields) }
}

function readOther(question: SurveyQuestion, fields: PostedFields): SurveyAnswer {
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'stars': {
      const point = textOf(fields, 'answer')
      return /^\d{1,2}$/.test(point) ? { number: Number(point) } : skipped
    }
    case 'single': {
      const choice = textOf(fields, 'answer')
      return choice === '' ? skipped : { choice, ...otherOf(question, { fields, chosen: [choice] }) }
    }
    case 'multiple': {
      const choices = allOf(fields, 'answer')
      return choices.length === 0 ? skipped : { choices, ...otherOf(question, { fields, chosen: choices }) }
    }
    case 'matrix':
      return readCells(question, fields)
    case 'ranking':
      return readRanking(question, fields)
    case 'consent': {
      const given = textOf(fields, 'given')
      return given === '' ? skipped : { given: given === 'yes' }
    }
    case 'picture': {
      const uploads = [...new Set(allOf(fields, 'upload'))]
      return uploads.length === 0 ? skipped : { uploads }
    }
    default: {
      const text = textOf(fields, 'text').replaceAll('\r\n', '\n').toWellFormed().replaceAll('\0', '')
      return question.kind === 'statement' || text.trim() === '' ? skipped : { text }
    }
  }
}

/** Words of one's own count only beside the choice that asks for them. */
function otherOf(
  question: SurveyQuestion,
  { fields, chosen }: { fields: PostedFields; chosen: readonly string[] },
): { other?: string } {
  const asks = question.choices?.some(({ key, isOther }) => isOther && chosen.includes(key))
  const other = textOf(fields, 'other').toWellFormed().replaceAll('\0', '').trim()
  return asks && other !== '' ? { other } : {}
}

function readCells(question: SurveyQuestion, fields: PostedFields): SurveyAnswer {
  const given = (question.rows ?? []).flatMap(({ key }) => {
    const column = textOf(fields, `row-${key}`)
    return column === '' ? [] : [[key, column] as const]
  })
  return given.length === 0 ? skipped : { cells: Object.fromEntries(given) }
}

/** A place for each, or the order as a script keeps it. Two at one place are told as the repetition that they are. */
function readRanking(question: SurveyQuestion, fields: PostedFields): SurveyAnswer {
  const order = textOf(fields, 'order')
  if (order !== '') return { choices: order.split(' ') }
  const places = (question.choices ?? []).flatMap(({ key }) => {
    const place = Number(textOf(fields, `rank-${key}`))
    return place > 0 ? [{ key, place }] : []
  })
  if (places.length === 0) return skipped
  const first = places.toSorted((one, other) => one.place - other.place)
  const isTwice = new Set(first.map(({ place }) => place)).size < first.length
  const choices = first.map(({ key }) => key)
  return { choices: isTwice ? [...choices, choices[0] ?? ''] : choices }
}

function readNumber(text: string): PostedAnswer {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (plain === '') return { kind: 'answer', answer: skipped }
  // 3,5 and 3.5 are the same; 1,200 is twelve hundred.
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)
    ? plain.replaceAll(',', '')
    : plain.replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits))
    return { kind: 'unreadable', code: 'survey/answer-not-a-number' }
  return { kind: 'answer', answer: { number: Number(digits) } }
}

function readDate(date: string): PostedAnswer {
  if (date === '') return { kind: 'answer', answer: skipped }
  const moment = new Date(`${date}T00:00:00Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === date
  return exists
    ? { kind: 'answer', answer: { date } }
    : { kind: 'unreadable', code: 'survey/answer-not-a-date' }
}

function textOf(fields: PostedFields, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}

function allOf(fields: PostedFields, name: string): string[] {
  return fields.getAll(name).filter((value) => typeof value === 'string')
}
