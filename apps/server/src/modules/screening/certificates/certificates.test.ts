import { createHash } from 'node:crypto'
import { type CertificateContent, type CertificateFile, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSigner, type Signer } from '../../../../test/new-signer.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let productId: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: '青瓷小铺' })
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: { products: [{ sku: 'KET', name: '水壶', nameEn: 'Kettle' }] },
  })
  productId = items[0]?.id ?? ''
})
afterAll(() => api.stop())

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()
const refusedWith = (code: string) => ({ problem: { code } })
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex')

function content(key: Signer, change: Partial<CertificateContent> = {}): CertificateContent {
  return {
    kind: 'echoloop-certificate',
    version: 1,
    product: productId,
    institution: '华测检验所',
    title: '食品接触安全检验合格',
    statement: '样品符合 GB 4806.9-2023。',
    rating: { value: 4.5, of: 5 },
    reference: 'CT-2026-0417',
    fileHash: null,
    validFrom: days(-10),
    validUntil: days(300),
    keyId: key.keyId,
    ...change,
  }
}

const add = (certificate: CertificateFile, { publicKey }: Signer) =>
  shop.client.call(endpoints.addCertificate, { body: { certificate, publicKey } })

const open = async () =>
  (await shop.client.call(endpoints.listProductCertificates, { query: { shop: shop.publicId, productId } }))
    .items

test('a signed certificate is public with its key, and one that was changed is refused', async () => {
  const key = newSigner()
  const signed = key.sign(content(key))
  await expect(add({ ...signed, title: '金奖' }, key)).rejects.toMatchObject(
    refusedWith('certificate/not-signed'),
  )
  await expect(add(signed, newSigner())).rejects.toMatchObject(refusedWith('certificate/not-signed'))
  const added = await add(signed, key)
  expect(added).toMatchObject({ certificate: signed, publicKey: key.publicKey, file: null, revokedAt: null })
  expect(await open()).toContainEqual(added)
  await expect(add(signed, key)).rejects.toMatchObject(refusedWith('certificate/exists'))
  const page = await (await fetch(`${api.url}/p/${productId}?shop=${shop.publicId}&lang=zh-CN`)).text()
  expect(page).toContain('华测检验所')
  expect(page).toContain('食品接触安全检验合格')
})

test('an institution’s key is pinned with its first certificate, whatever the case of its name', async () => {
  const key = newSigner()
  await add(key.sign(content(key, { institution: 'Test Lab' })), key)
  const other = newSigner()
  await expect(add(other.sign(content(other, { institution: 'TEST LAB' })), other)).rejects.toMatchObject(
    refusedWith('certificate/other-key'),
  )
  const next = key.sign(content(key, { institution: 'TEST LAB', title: 'Second' }))
  expect(await add(next, key)).toMatchObject({ publicKey: key.publicKey })
})

test('what is over, reversed or about another shop’s product is refused', async () => {
  const key = newSigner()
  const given = (change: Partial<CertificateContent>) =>
    add(key.sign(content(key, { institution: 'Dates', ...change })), key)
  await expect(given({ validUntil: days(-1) })).rejects.toMatchObject(refusedWith('certificate/expired'))
  await expect(given({ validFrom: days(400) })).rejects.toMatchObject(refusedWith('certificate/expired'))
  const product = `prd_${'0'.repeat(32)}`
  await expect(given({ product })).rejects.toMatchObject(refusedWith('product/not-found'))
  expect(await given({})).toMatchObject({ revokedAt: null })
})

test.each(['ΟΡΓΑΝΙΣΜΟΣ', 'İSTANBUL LAB', 'ẞTRASSE'])(
  'an institution called %s is found again',
  async (institution) => {
    const key = newSigner()
    await add(key.sign(content(key, { institution })), key)
    const next = key.sign(content(key, { institution, title: 'Second' }))
    expect(await add(next, key)).toMatchObject({ publicKey: key.publicKey })
  },
)

test('a document stands beside it only when the institution signed its hash, and is always a download', async () => {
  const key = newSigner()
  const { id } = await add(key.sign(content(key, { institution: 'Papers', fileHash: hash(pdf) })), key)
  const put = (bytes: Buffer, to = id) =>
    fetch(`${api.url}/v1/certificates/${to}/file`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })
  const codeOf = async (response: Response) => JSON.parse(await response.text()).code
  expect(await codeOf(await put(Buffer.concat([pdf, pdf])))).toBe('certificate/other-file')
  expect(await codeOf(await put(Buffer.from('<html>')))).toBe('certificate/file-kind')
  const kept = await put(pdf)
  expect(kept.status).toBe(200)
  const file = await fetch(`${api.url}/v1/transparency/certificates/${id}/file?shop=${shop.publicId}`)
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true)
  const bare = await add(key.sign(content(key, { institution: 'Papers', title: 'No file' })), key)
  expect(await codeOf(await put(pdf, bare.id))).toBe('certificate/no-file-named')
})

test('a revoked one leaves the product’s page and stays on record with the reason', async () => {
  const key = newSigner()
  const { id } = await add(key.sign(content(key, { institution: 'Gone', title: 'Taken back' })), key)
  const page = async () => (await fetch(`${api.url}/p/${productId}?shop=${shop.publicId}&lang=en`)).text()
  expect(await page()).toContain('Taken back')
  const body = { reason: 'The institution took it back.' }
  await shop.client.call(endpoints.revokeCertificate, { params: { id }, body })
  expect(await page()).not.toContain('Taken back')
  expect((await open()).find((item) => item.id === id)).toMatchObject({ revokeReason: body.reason })
  await expect(shop.client.call(endpoints.revokeCertificate, { params: { id }, body })).rejects.toMatchObject(
    refusedWith('certificate/revoked'),
  )
})
