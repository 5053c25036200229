import { endpoints, type SavedTheme, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import type { Scope } from '../../platform/scope.ts'
import { changeTheme } from './change-theme.ts'
import { checkPage } from './page-check/check-page.ts'
import { type KeptTheme, readShopTheme } from './shop-theme-store.ts'
import { themePathOf } from './theme-path.ts'

type WindowSettings = {
  /** Address under which shoppers reach this server, without a slash at its end. */
  publicUrl: string
  /** Whether a page of a shop may be at an address of this machine or of a private network. */
  mayBePrivate: boolean
}

export function windowRoutes({ publicUrl, mayBePrivate }: WindowSettings): Route[] {
  const present = (scope: Scope, kept: KeptTheme): SavedTheme => ({
    ...kept,
    cssUrl: `${publicUrl}${themePathOf(toPublicId('shop', scope.shopId))}`,
  })
  return [
    inShop(endpoints.readTheme, async (scope) => present(scope, await readShopTheme(scope))),
    inShop(endpoints.putTheme, async (scope, { body, locale }) =>
      present(scope, await changeTheme(scope, { ...body, language: locale })),
    ),
    open(endpoints.checkPage, async ({ platform, caller }, { body }) => {
      if (!caller) throw new AppError('session/needed')
      return checkPage(platform, caller, { url: body.url, publicUrl, mayBePrivate })
    }),
  ]
}
