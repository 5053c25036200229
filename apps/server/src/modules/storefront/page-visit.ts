import { chooseLocale, type LocaleName } from '@echoloop/locales'
import type { PageFrame } from '@echoloop/storefront'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { localeOf } from '../../platform/http/server-options.ts'
import type { Platform } from '../../platform/scope.ts'

/** What each page of the storefront gets. */
export type PageVisit = {
  platform: Platform
  /** Address under which shoppers reach this server, without a slash at its end. */
  publicUrl: string
  request: FastifyRequest
  reply: FastifyReply
  language: LocaleName
  /** The server can send mail. */
  canMail: boolean
  /** `lang=…` when the reader chose a language in the address, else empty. */
  languageQuery: string
}

type ShopOfPage = { name: string; timeZone: string; isDemo: boolean }

const languageSchema = z.object({ lang: z.string().min(2).max(20) })

/** The language in the address wins over that of the browser. */
export function languageOf(request: FastifyRequest): { language: LocaleName; languageQuery: string } {
  const chosen = languageSchema.safeParse(request.query)
  if (!chosen.success) return { language: localeOf(request), languageQuery: '' }
  const language = chooseLocale(chosen.data.lang)
  return { language, languageQuery: `lang=${language}` }
}

/** The frame of a shop's page; before the shop is known, that of the product itself. */
export function frameOf(visit: { language: LocaleName }, shop: ShopOfPage | undefined): PageFrame {
  return {
    language: visit.language,
    assets: '/storefront',
    shopName: shop?.name ?? 'Echoloop',
    isDemo: shop?.isDemo ?? false,
    timeZone: shop?.timeZone ?? 'UTC',
  }
}

/** The name in the reader's language where the shop gave one. */
export function nameIn(language: LocaleName, named: { name: string; nameEn: string | null }): string {
  return language === 'en' ? (named.nameEn ?? named.name) : named.name
}

/** Sends a page behind a personal link: kept by no cache. */
export function sendPrivate(visit: PageVisit, page: { status: number; body: string }): void {
  visit.reply
    .code(page.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.body)
}

/** Leads on to another page of this server, which the browser asks for by GET. */
export function sendOn(visit: PageVisit, path: string): void {
  const query = visit.languageQuery && `?${visit.languageQuery}`
  visit.reply.header('cache-control', 'no-store').redirect(`${path}${query}`, 303)
}
