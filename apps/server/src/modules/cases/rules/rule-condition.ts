import type { CaseRuleConditions } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

type Condition = RawBuilder<unknown>

/** Where rules look: tables, what must hold of any voice, where its words and its author's tier stand. */
export type RuleGround = {
  tables: Condition
  holds: Condition
  words: RawBuilder<string>
  /** The tier of who said it; null for nobody known. */
  tier: RawBuilder<string | null>
}

/**
 * All voices, with their reading and their publication. Filler, advertising and reviews that their authors took back
 * open no case. Preview and opening stand on it, so that one says what the other does.
 */
export function voiceGround(scope: Scope): RuleGround {
  return {
    tables: sql`
      feedback
      join analysis as reading on reading.shop_id = ${scope.shopId} and reading.feedback_id = feedback.id
      left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
      left join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = feedback.id`,
    holds: sql`
      feedback.shop_id = ${scope.shopId}
      and feedback.erased_at is null
      and reading.junk = 0
      and publication.state is distinct from 'withdrawn'`,
    words: sql<string>`coalesce(feedback.title, '') || ' ' || coalesce(feedback.text, '')`,
    tier: tierOfAuthor(scope),
  }
}

/** What authors added to their reviews later. */
export function followUpGround(scope: Scope): RuleGround {
  return {
    tables: sql`
      feedback
      join (
        select feedback_id, sentiment, urgency, aspects,
          array(
            select distinct unnest(array[mention->>'code', (mention->>'code') || ':' || (mention->>'polarity')])
            from jsonb_array_elements(aspects) as mention
          ) as aspect_keys
        from follow_up_analysis
        where shop_id = ${scope.shopId}
      ) as reading on reading.feedback_id = feedback.id
      join follow_up on follow_up.shop_id = ${scope.shopId} and follow_up.feedback_id = feedback.id
      left join publication on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
      left join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = feedback.id`,
    holds: sql`
      feedback.shop_id = ${scope.shopId}
      and feedback.erased_at is null
      and publication.state is distinct from 'withdrawn'`,
    words: sql<string>`follow_up.text`,
    tier: tierOfAuthor(scope),
  }
}

/** As counted last; who never ordered stands in the lowest tier. */
function tierOfAuthor(scope: Scope): RawBuilder<string | null> {
  return sql<string | null>`case when feedback.customer_id is not null then coalesce(
    (
      select tier
      from customer_standing
      where customer_standing.shop_id = ${scope.shopId} and customer_standing.customer_id = feedback.customer_id
    ),
    (
      select tiers->0->>'code'
      from tier_rule
      where tier_rule.shop_id = ${scope.shopId}
    ),
    'new'
  ) end`
}

/** What a rule asks, as one condition on its ground: all that is given must hold. */
export function ruleCondition(conditions: CaseRuleConditions, ground: RuleGround): Condition {
  const asked = [
    ...ofVoice(conditions, ground),
    ...ofReading(conditions),
    ...ofWords(conditions.keywords, ground.words),
  ]
  return asked.length === 0 ? sql`false` : sql`(${sql.join(asked, sql` and `)})`
}

function ofVoice(given: CaseRuleConditions, { tier }: RuleGround): Condition[] {
  const asked: Condition[] = []
  if (given.kinds) asked.push(sql`feedback.kind = any(${given.kinds}::text[])`)
  if (given.sources) asked.push(sql`feedback.source = any(${given.sources}::text[])`)
  if (given.starsMax) asked.push(sql`feedback.rating <= ${given.starsMax}`)
  if (given.starsMin) asked.push(sql`feedback.rating >= ${given.starsMin}`)
  if (given.isRefused) asked.push(sql`publication.state = 'refused'`)
  if (given.tiers) asked.push(sql`${tier} = any(${given.tiers}::text[])`)
  if (given.scoreMax !== undefined) {
    asked.push(sql`(
      feedback.kind = 'survey'
      and jsonb_typeof(feedback.facts->'score') = 'number'
      and (feedback.facts->>'score')::numeric <= ${given.scoreMax}
    )`)
  }
  return asked
}

function ofReading(given: CaseRuleConditions): Condition[] {
  const asked: Condition[] = []
  if (given.sentiments) asked.push(sql`reading.sentiment = any(${given.sentiments}::text[])`)
  if (given.urgencyMin) asked.push(sql`reading.urgency >= ${given.urgencyMin}`)
  if (given.aspects && given.aspects.length > 0) asked.push(ofAspects(given.aspects, given.polarity))
  return asked
}

/** `service` stands for every code of that group; keys of readings are `code` and `code:polarity`. */
function ofAspects(aspects: readonly string[], polarity: string | undefined): Condition {
  const ending = polarity ? `:${polarity}` : ''
  const groups = aspects.filter((code) => !code.includes('.') && code !== 'overall')
  const codes = aspects.filter((code) => !groups.includes(code)).map((code) => `${code}${ending}`)
  const patterns = groups.map((group) => `^${group}\\.[a-z-]+${ending === '' ? '$' : ending}$`)
  return sql`(
    reading.aspect_keys && ${codes}::text[]
    or exists (
      select
      from unnest(reading.aspect_keys) as key
      where key ~ any(${patterns}::text[])
    )
  )`
}

/** Any of the words, whatever their case; they stand for themselves and not for a pattern. */
function ofWords(keywords: readonly string[] | undefined, words: RawBuilder<string>): Condition[] {
  if (!keywords || keywords.length === 0) return []
  const lower = keywords.map((word) => word.normalize('NFC').toLowerCase())
  return [
    sql`exists (
      select
      from unnest(${lower}::text[]) as word
      where position(word in lower(${words})) > 0
    )`,
  ]
}
