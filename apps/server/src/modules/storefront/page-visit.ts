import { chooseLocale, type LocaleName } from '@echoloop/locales'
import type { PageFrame } from '@echoloop/storefront'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { localeOf } from '../../platform/http/server-options.ts'
import type { Platform } from '../../platform/scope.ts'
import type { StaffCheck } from '../reviews/index.ts'
import { pageThemePathOf } from './theme-path.ts'

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
  isStaff: StaffCheck
  /** `lang=…` when the reader chose a language in the address, else empty. */
  languageQuery: string
}

/** `id`: public; with it the page looks as the shop chose. */
type ShopOfPage = { id?: string; name: string; timeZone: string; isDemo: boolean }

const languageSchema = z.object({ lang: z.string().min(2).max(20) })

/** The language in the address wins over that of the browser. */
export function languageOf(request: FastifyRequest): { language: LocaleName; languageQuery: string } {
  const chosen = languageSchema.safeParse(request.query)
  if (!chosen.success) return { language: localeOf(request), languageQuery: '' }
  const language = chooseLocale(chosen.data.lang)
  return { language, languageQuery: `lang=${language}` }
}

/** The frame of a shop's page; before the shop is known, that of the product itself. */
export function frameOf(
  visit: { language: LocaleName; publicUrl: string },
  shop: ShopOfPage | undefined,
): PageFrame {
  return {
    language: visit.language,
    assets: '/storefront',
    path: pathOf(visit),
    shopName: shop?.name ?? 'Echoloop',
    isDemo: shop?.isDemo ?? false,
    timeZone: shop?.timeZone ?? 'UTC',
    themeUrl: shop?.id && pageThemePathOf(shop.id),
  }
}

/** The path of the address under which shoppers reach this server, without a slash at its end. */
function pathOf({ publicUrl }: { publicUrl: string }): string {
  return new URL(publicUrl).pathname.replace(/\/$/, '')
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

/** Leads on to another page of this server, which the browser asks for by GET; `path` has no query. */
export function sendOn(visit: PageVisit, path: string): void {
  redirectTo(visit, `${path}${visit.languageQuery && `?${visit.languageQuery}`}`)
}

/** Leads on to an address of this server, from its root, with query and fragment. */
export function redirectTo(visit: Pick<PageVisit, 'publicUrl' | 'reply'>, address: string): void {
  visit.reply.header('cache-control', 'no-store').redirect(`${pathOf(visit)}${address}`, 303)
}
