/** Where the style sheet of a shop's theme is, by the shop's public id: for the elements in the shop's own pages. */
export function themePathOf(publicShop: string): string {
  return `/storefront/themes/${publicShop}.css`
}

/** The same theme for the pages that stand here. */
export function pageThemePathOf(publicShop: string): string {
  return `/storefront/themes/${publicShop}.page.css`
}
