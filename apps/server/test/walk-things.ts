import type { Client } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { newSigner } from './new-signer.ts'
import type { TestShop } from './start-api.ts'

/** A survey that is a draft still. */
export async function surveyIn(client: Client, name: string): Promise<string> {
  const empty = { languages: ['en'], questions: [], hidden: [], quotas: [], isAnonymous: true }
  const definition = { ...empty, title: { en: name } }
  return (await client.call(endpoints.createSurvey, { body: { name, definition } })).id
}

/** An audit, an auditor’s key and a certificate of the first shop. */
export async function trustIn(
  shop: TestShop,
  { product, name }: { product: string; name: string },
): Promise<Record<'adt' | 'aky' | 'cer', string>> {
  const auditor = await shop.as('auditor')
  const key = newSigner()
  const { id } = await auditor.call(endpoints.commitAudit, {
    body: {
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      sampleSize: 5,
      nonceHash: '0'.repeat(64),
    },
  })
  const registered = await auditor.call(endpoints.registerAuditorKey, {
    body: key.sign({
      kind: 'echoloop-auditor-key',
      version: 1,
      shop: shop.publicId,
      auditor: name,
      publicKey: key.publicKey,
    }),
  })
  const certificate = key.sign({
    kind: 'echoloop-certificate',
    version: 1,
    product,
    institution: name,
    title: name,
    statement: name,
    rating: null,
    reference: null,
    fileHash: null,
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2100-01-01T00:00:00Z',
    keyId: key.keyId,
  })
  const added = await shop.client.call(endpoints.addCertificate, {
    body: { certificate, publicKey: key.publicKey },
  })
  return { adt: id, aky: registered.id, cer: added.id }
}

/** A department, a partner and a task. */
export async function teamIn(client: Client, name: string): Promise<Record<'dep' | 'ptn' | 'tsk', string>> {
  const department = await client.call(endpoints.createDepartment, { body: { name, kind: 'other' } })
  const partner = await client.call(endpoints.createPartner, {
    body: { name, email: 'kiln@example.com', language: 'en' },
  })
  const dueAt = new Date(Date.now() + 86_400_000).toISOString()
  const task = await client.call(endpoints.createTask, {
    body: { partnerId: partner.id, title: name, text: name, dueAt },
  })
  return { dep: department.id, ptn: partner.id, tsk: task.id }
}
