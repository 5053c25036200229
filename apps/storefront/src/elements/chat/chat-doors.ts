import type { ChatDoor, ChatMessage, ChatNews, Media } from '@echoloop/contract'

type First = {
  shop: string
  key: string
  text: string
  language: string
  page: string
  signed: string | undefined
}
type Left = First & { token: string | undefined; email: string; name: string; hasAgreed: boolean }

export type Begun =
  | ({ kind: 'begun'; token: string } & ChatNews)
  | { kind: 'refused'; title: string }
  /** Not reached: the same may be sent again. */
  | { kind: 'failed' }

/** What the window asks the server for, beside its line. The browser's cookies stay out of it. */
export type ChatDoors = {
  read(): Promise<ChatDoor>
  begin(words: First): Promise<Begun>
  leave(left: Left): Promise<Begun>
  mail(token: string, email: string): Promise<string | undefined>
  history(signed: string): Promise<{ lastAt: string; messages: ChatMessage[] }[]>
  sendPicture(token: string, file: Blob): Promise<Media | { title: string }>
}

const waitMs = 15_000
const fileMs = 120_000

export function openDoors(base: string, { shop, language }: { shop: string; language: string }): ChatDoors {
  const ask = (method: string, path: string, body?: object | Blob) =>
    fetch(new URL(`v1/storefront/chat${path}`, base), {
      method,
      credentials: 'omit',
      headers: {
        'accept-language': language,
        ...(body
          ? { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }
          : {}),
      },
      ...(body ? { body: body instanceof Blob ? body : JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(body instanceof Blob ? fileMs : waitMs),
    })
  const begun = async (path: string, body: object): Promise<Begun> => {
    try {
      const reply = await ask('POST', path, body)
      if (reply.ok) return { kind: 'begun', ...(await reply.json()) }
      if (reply.status >= 500 || reply.status === 429) return { kind: 'failed' }
      return { kind: 'refused', title: await titleOf(reply) }
    } catch {
      return { kind: 'failed' }
    }
  }
  return {
    read: async () => (await ask('GET', `?shop=${shop}&language=${language}`)).json(),
    begin: ({ shop: of, key, text, language: spoken, page, signed }) =>
      begun('/conversations', { shop: of, key, text, language: spoken, page, signed }),
    leave: ({ shop: of, key, text, language: spoken, page, signed, token, email, name, hasAgreed }) =>
      begun('/left', { shop: of, key, text, language: spoken, page, signed, token, email, name, hasAgreed }),
    async mail(token, email) {
      const reply = await ask('POST', '/transcripts', { token, email })
      return reply.ok ? undefined : titleOf(reply)
    },
    async history(signed) {
      const reply = await ask('POST', '/history', { shop, signed })
      return reply.ok ? (await reply.json()).conversations : []
    },
    async sendPicture(token, file) {
      const reply = await ask('PUT', `/pictures?token=${encodeURIComponent(token)}`, file)
      return reply.ok ? reply.json() : { title: await titleOf(reply) }
    },
  }
}

async function titleOf(reply: Response): Promise<string> {
  try {
    const { fields, title, detail } = await reply.json()
    return fields?.[0]?.message ?? `${title} ${detail ?? ''}`.trim()
  } catch {
    return String(reply.status)
  }
}
