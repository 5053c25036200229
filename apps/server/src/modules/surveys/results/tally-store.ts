import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

/** An answer as it is tallied: a number, choices in order, or a mark. Rows of `survey_answer as answer`. */
export const tallied = {
  number: sql`answer.number`,
  choices: sql`answer.choices`,
  mark: sql`case
    when answer.number is not null or answer.choices is not null then null
    when answer.value ? 'skipped' then 'skipped'
    when answer.value ? 'notApplicable' then 'not-applicable'
    else coalesce(answer.value ->> 'date', 'given')
  end`,
}

/**
 * Adds the answers of up to `limit` ended responses to the tally and marks them, in one statement; returns how many.
 * Rows are written in the order of their key, so that writers never lock crosswise.
 */
export async function tallyEnded(scope: Scope, limit: number): Promise<number> {
  const rows = await sql<{ count: number }>`
    with claimed as (
      update survey_response
      set is_counted = true
      where shop_id = ${scope.shopId}
        and id = any(array(
          select id
          from survey_response
          where shop_id = ${scope.shopId}
            and ended_at is not null
            and not is_counted
          order by id
          limit ${limit}
          for update skip locked
        ))
      returning id, survey_id, version, state, channel, language, coalesce(touchpoint, '') as touchpoint
    ),
    given as (
      select
        claimed.survey_id, claimed.version, claimed.state, claimed.channel, claimed.language, claimed.touchpoint,
        answer.question, ${tallied.number} as number, ${tallied.choices} as choices, ${tallied.mark} as mark,
        count(*) as count
      from claimed
      join survey_answer as answer on answer.shop_id = ${scope.shopId} and answer.response_id = claimed.id
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ),
    added as (
      insert into survey_tally as kept (
        shop_id, survey_id, version, state, channel, language, touchpoint, question, hash, number, choices, mark, count
      )
      select
        ${scope.shopId}, survey_id, version, state, channel, language, touchpoint, question, hash, number, choices,
        mark, count
      from (
        select
          survey_id, version, state, channel, language, touchpoint, question, number, choices, mark, count,
          md5(jsonb_build_array(number, choices, mark)::text) as hash
        from given
      ) as told
      order by survey_id, question, version, state, channel, language, touchpoint, hash
      on conflict (shop_id, survey_id, question, version, state, channel, language, touchpoint, hash) do update
      set count = kept.count + excluded.count
    )
    select count(*) as count
    from claimed`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}
