import type { ReviewTrait } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './review-tables.ts'

export async function findReviewTraits(scope: Scope): Promise<ReviewTrait[]> {
  const rows = await scope.db
    .selectFrom('reviewTrait')
    .select(['code', 'name', 'nameEn', 'choices'])
    .where('shopId', '=', scope.shopId)
    .orderBy('place')
    .execute()
  return rows.map(({ choices, ...trait }) => ({ ...trait, values: choices }))
}

/** Puts these in the place of those that were there. */
export async function replaceReviewTraits(scope: Scope, traits: readonly ReviewTrait[]): Promise<void> {
  const codes = traits.map(({ code }) => code)
  await sql`
    delete from review_trait
    where shop_id = ${scope.shopId}
      and code <> all(${codes}::text[])`.execute(scope.db)
  if (traits.length === 0) return
  await scope.db
    .insertInto('reviewTrait')
    .values(
      traits.map(({ code, name, nameEn, values }, place) => {
        return { shopId: scope.shopId, code, place, name, nameEn, choices: values }
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'code']).doUpdateSet((set) => ({
        place: set.ref('excluded.place'),
        name: set.ref('excluded.name'),
        nameEn: set.ref('excluded.nameEn'),
        choices: set.ref('excluded.choices'),
      })),
    )
    .execute()
}
