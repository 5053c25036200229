import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PageVisit } from '../page-visit.ts'
import { type ChatPageParts, showChatPage, takeChatPage } from './show-chat-page.ts'

type Given = ChatPageParts & {
  visitOf(request: FastifyRequest, reply: FastifyReply): PageVisit
  rateLimit: object
}

/** The page of the chat, for shops without a site. */
export function addChatPages(pages: FastifyInstance, { visitOf, rateLimit, ...parts }: Given): void {
  pages.get('/talk', async (request, reply) => {
    await showChatPage(visitOf(request, reply), parts)
    return reply
  })
  pages.post('/talk', { config: { rateLimit } }, async (request, reply) => {
    await takeChatPage(visitOf(request, reply), parts)
    return reply
  })
}
