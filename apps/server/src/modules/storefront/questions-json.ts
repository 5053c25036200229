import { type RawBuilder, sql } from 'kysely'
import { isoTime } from './reviews-json.ts'
import { slot } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
/** Most questions that a page shows. */
const questionsMax = sql.lit(50)

/** Published questions of a product, newest first, with their answers, the most helpful first; slots `shop`, `product`. */
export const questionsJson: RawBuilder<unknown> = sql`
  select coalesce(json_agg(
    json_build_object(
      'id', 'qst_' || replace(asked.id::text, '-', ''),
      'text', asked.text,
      'authorName', asked.author_name,
      'language', asked.language,
      'askedAt', ${isoTime(sql`asked.asked_at`)},
      'answers', coalesce((
        select json_agg(
          json_build_object(
            'id', 'ans_' || replace(answer.id::text, '-', ''),
            'text', coalesce(answer.text, said.text),
            'by', given_by,
            'authorName', case when given_by = 'buyer' then answer.author_name end,
            'answeredAt', ${isoTime(sql`answered_at`)},
            'helpful', helpful
          )
          order by helpful desc, answered_at, answer.id
        )
        from answer
        left join feedback as said on said.shop_id = ${shop} and said.id = answer.feedback_id
        where answer.shop_id = ${shop}
          and answer.question_id = asked.id
          and answer.state = 'published'
          and coalesce(answer.text, said.text) is not null
          and said.erased_at is null
      ), '[]')
    )
    order by asked.asked_at desc, asked.id desc
  ), '[]')
  from (
    select question.id, feedback.text, author_name, feedback.language, asked_at
    from question
    join feedback on feedback.shop_id = ${shop} and feedback.id = question.feedback_id
    where question.shop_id = ${shop}
      and question.product_id = ${product}
      and question.state = 'published'
      and feedback.text is not null
      and feedback.erased_at is null
    order by asked_at desc, question.id desc
    limit ${questionsMax}
  ) as asked`
