/** Numbers, choices and value of one random answer, as SQL. */
type RandomAnswer = { number: string; choices: string; value: string; text: string }

const none = { number: 'null::float8', choices: 'null::text[]', text: 'null::text' }
const numberBy = (number: string): RandomAnswer => ({
  ...none,
  number,
  value: `jsonb_build_object('number', drawn.number)`,
})
const choicesBy = (choices: string): RandomAnswer => ({
  ...none,
  choices,
  value: `jsonb_build_object('choices', drawn.choices)`,
})
const several = `array_remove(array[
  case when random() < .5 then 'c1' end, case when random() < .3 then 'c2' end, case when random() < .2 then 'c3' end,
  case when random() < .2 then 'c4' end, 'c5'], null)`
const grid = `array[
  'r1=c' || 1 + floor(random() * 5)::int, 'r2=c' || 1 + floor(random() * 5)::int, 'r3=c' || 1 + floor(random() * 5)::int]`
const ranked = `case when random() < .5 then array['c2', 'c1', 'c3', 'c5', 'c4'] else array['c1', 'c3', 'c2', 'c4', 'c5'] end`

/** The survey that is measured: fifteen questions, of every kind that figures are counted of. */
export const measuredQuestions: readonly { key: string; kind: string; answer: RandomAnswer }[] = [
  { key: 'nps', kind: 'nps', answer: numberBy('floor(sqrt(random()) * 11)') },
  { key: 'csat', kind: 'csat', answer: numberBy('1 + floor(sqrt(random()) * 5)') },
  { key: 'ces', kind: 'ces', answer: numberBy('1 + floor(sqrt(random()) * 7)') },
  { key: 'stars', kind: 'stars', answer: numberBy('1 + floor(sqrt(random()) * 5)') },
  { key: 'one', kind: 'single', answer: choicesBy(`array['c' || 1 + floor(random() * 5)::int]`) },
  { key: 'two', kind: 'single', answer: choicesBy(`array['c' || 1 + floor(random() * 3)::int]`) },
  { key: 'three', kind: 'single', answer: choicesBy(`array['c' || 1 + floor(random() * 5)::int]`) },
  { key: 'many', kind: 'multiple', answer: choicesBy(several) },
  { key: 'more', kind: 'multiple', answer: choicesBy(several) },
  { key: 'grid', kind: 'matrix', answer: choicesBy(grid) },
  { key: 'rank', kind: 'ranking', answer: choicesBy(ranked) },
  { key: 'age', kind: 'number', answer: numberBy('18 + floor(random() * 60)') },
  {
    key: 'since',
    kind: 'date',
    answer: {
      ...none,
      value: `jsonb_build_object('date', ('2024-01-01'::date + floor(random() * 700)::int)::text)`,
    },
  },
  { key: 'okay', kind: 'consent', answer: numberBy('floor(random() * 2)') },
  {
    key: 'why',
    kind: 'long-text',
    answer: {
      ...none,
      text: `'It came late, and the box was damaged on one side. ' || md5(random()::text)`,
      value: `jsonb_build_object('text', drawn.text)`,
    },
  },
]

/** Seven of ten end, a quarter leaves at a question, the others are screened out: $1 shop, $2 survey, $3 how many. */
export const randomResponses = `
  insert into survey_response (
    shop_id, id, survey_id, version, state, language, channel, touchpoint, context, hidden, seed, client_key,
    started_at, answered_at, ended_at, seconds, next_question
  )
  select
    $1, gen_random_uuid(), $2, 1, state, (array['en', 'zh-CN'])[1 + n % 2], (array['link', 'invite', 'qr'])[1 + n % 3],
    (array['home', 'checkout'])[1 + n % 2], '{}', '{}', n, int4send(n), began, began + interval '2 minutes',
    case when state <> 'open' then began + interval '2 minutes' end, case when state <> 'open' then 60 + n % 240 end,
    case when state = 'open' then (array[${measuredQuestions.map(({ key }) => `'${key}'`).join(', ')}])[1 + n % 15] end
  from (
    select
      n,
      '2026-08-01 00:00+08'::timestamptz + random() * interval '90 days' as began,
      case when n % 20 < 14 then 'complete' when n % 20 < 19 then 'open' else 'screened-out' end as state
    from generate_series(1, $3::int) as n
  ) as made`

/** Answers to the question at `place`, by everybody who came past it: $1 shop, $2 survey. */
export function randomAnswers(place: number): string {
  const { key, answer } = measuredQuestions[place]
  return `
  insert into survey_answer (
    shop_id, response_id, question, survey_id, value, number, choices, text, answered_at
  )
  select
    $1, drawn.id, '${key}', $2, case when drawn.is_skipped then '{"skipped": true}' else ${answer.value} end,
    case when not drawn.is_skipped then drawn.number end, case when not drawn.is_skipped then drawn.choices end,
    case when not drawn.is_skipped then drawn.text end, drawn.answered_at
  from (
    select
      id, answered_at, random() < .05 as is_skipped, ${answer.number} as number, ${answer.choices} as choices,
      ${answer.text} as text
    from survey_response
    where shop_id = $1
      and survey_id = $2
      and (state = 'complete' or state = 'open' and seed % 15 > ${place})
  ) as drawn`
}
