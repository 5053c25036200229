import { createPartner } from '../modules/cases/index.ts'
import { createDepartment } from '../modules/shops/index.ts'
import type { Scope } from '../platform/scope.ts'

const departments = [
  { name: '产品部', kind: 'product' },
  { name: '物流部', kind: 'logistics' },
  { name: '市场部', kind: 'marketing' },
] as const

/** Departments of the fictional shop beside customer service, and its fictional supplier. */
export async function makeDemoTeams(scope: Scope): Promise<void> {
  for (const department of departments) await createDepartment(scope, { ...department, takesAll: false })
  await createPartner(scope, { name: '青山制造（供应商）', email: 'supplier@example.com', language: 'zh-CN' })
}
