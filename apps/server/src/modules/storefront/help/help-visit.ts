import { type HelpLanguage, helpLanguages, type PortalKind } from '@echoloop/contract'
import { z } from 'zod'
import type { Scope } from '../../../platform/scope.ts'
import { readBot } from '../../library/index.ts'
import { readPortalSettings } from '../../portal/index.ts'
import type { PageVisit } from '../page-visit.ts'
import { type PortalGround, withShop } from '../portal/portal-visit.ts'

/** What every help page is shown with. */
export type HelpGround = PortalGround & { hasBot: boolean; writeKind: PortalKind | null }

const languageSchema = z.object({ lang: z.enum(helpLanguages) })

/** The language that the words are wanted in: one that a page can be written in, even where the frame has only two. */
export function textLanguageOf({ request, language }: PageVisit): HelpLanguage {
  const read = languageSchema.safeParse(request.query)
  return read.success ? read.data.lang : language
}

/** Reads for a help page of a shop, with the ground it is shown on. */
export async function onHelpGround<T>(
  visit: PageVisit,
  shopId: string,
  read: (scope: Scope) => Promise<T>,
): Promise<HelpGround & { found: T }> {
  const { frame, shop, found } = await withShop(visit, shopId, async (scope) => ({
    hasBot: (await readBot(scope)).isOn,
    writeKind: await writeKindOf(scope),
    read: await read(scope),
  }))
  return { frame, shop, hasBot: found.hasBot, writeKind: found.writeKind, found: found.read }
}

const kindsTried: readonly PortalKind[] = ['question', 'complaint', 'suggestion']

/** The form that takes a question; the nearest one where the shop takes no questions. */
async function writeKindOf(scope: Scope): Promise<PortalKind | null> {
  const { kinds } = await readPortalSettings(scope)
  return kindsTried.find((kind) => kinds[kind].isOffered) ?? null
}

/** The form's address in the page's language; null where the shop takes nothing. */
export function writePathOf({ writeKind, shop }: HelpGround, language: string): string | null {
  return writeKind === null ? null : `/voice/form/${writeKind}?shop=${shop.id}&lang=${language}`
}
