import type { endpoints, StatementInput } from '@echoloop/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Scope } from '../../platform/scope.ts'
import { ownHand } from '../customers/index.ts'
import { checkStatement } from './check-statement.ts'
import { linkedPeople } from './notice-store.ts'
import { writeLetter } from './plan-message.ts'
import { readPlanRow } from './plan-store.ts'
import { countLinked } from './voice-queries.ts'

type Preview = z.input<typeof endpoints.previewShipment.reply>

/** The letters as they would leave, and how many people would be told. Asks consent and budget as of now only. */
export async function previewShipment(
  scope: Scope,
  planId: string,
  { statement, publicUrl }: { statement: StatementInput; publicUrl: string },
): Promise<Preview> {
  await readPlanRow(scope, planId)
  await checkStatement(scope, planId, statement)
  const letters: Preview['letters'] = []
  for (const language of ['zh-CN', 'en'] as const) {
    const letter = await writeLetter(scope, {
      planId,
      statement,
      language,
      name: null,
      ownUrl: null,
      publicUrl,
    })
    letters.push({ language, subject: letter.subject, text: letter.text })
  }
  const linked = (await countLinked(scope, [planId])).get(planId)
  return {
    letters,
    voices: linked?.voices ?? 0,
    voicesWithoutPerson: linked?.withoutPerson ?? 0,
    ...(await countPeople(scope, planId)),
  }
}

/** People once each; the rule of consent is that of `consentFrom`, for all of them in one statement. */
async function countPeople(
  scope: Scope,
  planId: string,
): Promise<Pick<Preview, 'people' | 'withoutAddress' | 'unwilling'>> {
  const found = await sql<Pick<Preview, 'people' | 'withoutAddress' | 'unwilling'>>`
    ${linkedPeople(scope, planId)}, facts as (
      select
        exists (
          select
          from customer_contact
          where customer_contact.shop_id = ${scope.shopId}
            and customer_contact.customer_id = people.customer_id
        ) as has_address,
        (${lastWord(scope, sql`true`)}) is false
          or (${lastWord(scope, sql`source = ${ownHand}`)}) is false as is_unwilling
      from people
      where not is_other
    )
    select
      count(*) as people,
      count(*) filter (where not has_address) as "withoutAddress",
      count(*) filter (where has_address and is_unwilling) as unwilling
    from facts`.execute(scope.db)
  return found.rows[0] ?? { people: 0, withoutAddress: 0, unwilling: 0 }
}

function lastWord(scope: Scope, said: ReturnType<typeof sql>) {
  return sql`
    select is_given
    from consent_entry
    where consent_entry.shop_id = ${scope.shopId}
      and consent_entry.customer_id = people.customer_id
      and purpose = 'notices'
      and ${said}
    order by at desc, id desc
    limit 1`
}
