import { judgeTheme, type ShopTheme } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { touchPages } from './ready/touch-pages.ts'
import { type KeptTheme, saveShopTheme } from './shop-theme-store.ts'

/** Keeps a theme that everybody can read, and notes who changed it. Refuses one that came from an older version. */
export async function changeTheme(
  scope: Scope,
  { version, theme, language }: KeptTheme & { language: LocaleName },
): Promise<KeptTheme> {
  refuseUnreadable(theme, language)
  if (!(await saveShopTheme(scope, { version, theme }))) throw new AppError('theme/changed-meanwhile')
  touchPages(scope, { isShopWide: true })
  await audit(scope, { action: 'theme.changed', detail: { version: version + 1, ...theme } })
  return { version: version + 1, theme }
}

function refuseUnreadable(theme: ShopTheme, language: LocaleName): void {
  const failing = judgeTheme(theme).filter(({ passes }) => !passes)
  const [first] = failing
  if (first === undefined) return
  const { colour, ratio, needed, offered } = first
  const say = locales[language].shopWindow.look.tooPale
  throw new AppError(
    'theme/low-contrast',
    { colour, ratio, needed, offered },
    {
      fields: failing.map((one) => ({
        path: `theme.${one.name}`,
        code: 'low_contrast',
        message: say({ ...one, name: locales[language].shopWindow.look.colours[one.name] }),
      })),
    },
  )
}
