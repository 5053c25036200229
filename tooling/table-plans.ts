/** Tables that no module owns, and how queries name a shop; part of the plan in `architecture.ts`. */
export const tablePlans: Readonly<
  Record<'platformTables' | 'localTables' | 'tablesMadeByCode' | 'shopConditions', readonly string[]>
> = {
  // Tables that platform/ writes. The job library keeps its own schema and is not listed.
  platformTables: [
    'schema_migration',
    'personal_data_table',
    'request_key',
    'shop_with_work',
    'person',
    'sign_in_session',
    'sign_in_account',
    'sign_in_verification',
  ],
  // Tables that are asked across shops or know no shop; every other table is asked for one shop at a time.
  localTables: [
    'schema_migration',
    'personal_data_table',
    'person',
    'sign_in_session',
    'sign_in_account',
    'sign_in_verification',
    'shop',
    'shop_with_work',
    'witnessed_key',
    'witnessed_head',
  ],
  // Made by the program itself before the first migration.
  tablesMadeByCode: ['schema_migration'],
  // Functions that put `shop_id = the scope's shop` into a query and so count as naming the shop.
  shopConditions: [],
}
