import { endpoints, type Import, type UnknownProducts } from '@echoloop/contract'
import { expect } from 'vitest'
import type { TestApi, TestShop } from './start-api.ts'

type Wishes = {
  unknownProducts?: UnknownProducts
  mapping?: Record<string, string>
  sheet?: string
  preset?: Import['preset']
  source?: string
}

/** What tests of imports do again and again, through the doors that people use. */
export function importPieces(
  api: TestApi,
  shop: TestShop,
): {
  /** Creates an import and sends its file, without waiting for what becomes of it. */
  send(fileName: string, file: Buffer, wishes: Wishes): Promise<Import>
  /** Sends a file and waits until the import needs nobody, or somebody. */
  importFile(fileName: string, file: Buffer, wishes: Wishes): Promise<Import>
  read(id: string): Promise<Import>
  untilRests(id: string): Promise<Import>
  untilPictures(id: string): Promise<Import>
  refusalsOf(id: string): Promise<string>
} {
  const patience = { timeout: 60_000, interval: 100 }
  const read = (id: string) => shop.client.call(endpoints.readImport, { params: { id } })
  const untilRests = async (id: string) => {
    const rests = ['done', 'failed', 'cancelled', 'needs-products']
    await expect.poll(async () => rests.includes((await read(id)).state), patience).toBe(true)
    return read(id)
  }
  const send = async (fileName: string, file: Buffer, { preset, ...wishes }: Wishes) => {
    const body = { fileName, ...wishes, ...(preset ? { preset } : {}) }
    const { id } = await shop.client.call(endpoints.createImport, { body })
    const answer = await fetch(`${api.url}/v1/imports/${id}/file`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(file),
    })
    expect(answer.status).toBe(200)
    return read(id)
  }
  return {
    send,
    importFile: async (fileName, file, wishes) => untilRests((await send(fileName, file, wishes)).id),
    read,
    untilRests,
    async untilPictures(id) {
      const waiting = async () => {
        const { media } = await read(id)
        return media.total - media.kept - media.refused
      }
      await expect.poll(waiting, patience).toBe(0)
      return read(id)
    },
    async refusalsOf(id) {
      const answer = await fetch(`${api.url}/v1/imports/${id}/refusals`, {
        headers: { authorization: `Bearer ${shop.key}` },
      })
      return answer.text()
    },
  }
}
