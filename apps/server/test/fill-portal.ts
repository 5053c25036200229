import { endpoints } from '@echoloop/contract'
import type { TestShop } from './start-api.ts'

/** Sends a suggestion with these words, lets it on the board, and comments on it. Ids by the prefix of their kind. */
export async function fillPortal(
  url: string,
  { client, publicId }: TestShop,
  text: string,
): Promise<Record<'sub' | 'bdi' | 'bdc', string>> {
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${url}/voice/${path}?shop=${publicId}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
    })
  await post('form/suggestion', { text, hasAgreed: 'true', mayBePublic: 'true' })
  const submissions = await client.call(endpoints.listSubmissions, {})
  const { items } = await client.call(endpoints.listBoardItems, {})
  const id = items[0]?.id ?? ''
  await client.call(endpoints.decideBoardItem, { params: { id }, body: { decision: 'publish' } })
  await post(`board/${id}/comments`, { text })
  const comments = await client.call(endpoints.listBoardComments, {})
  return { sub: submissions.items[0]?.id ?? '', bdi: id, bdc: comments.items[0]?.id ?? '' }
}
