import { isGtin, type ProductDetail, plainGtin } from '@echoloop/contract'

/** What the form holds: several numbers stand one to a line. */
export type ProductAnswers = {
  sku?: string
  name: string
  nameEn?: string
  category?: string
  description?: string
  gtins?: string
  mpns?: string
  brand?: string
}

/** The form’s first answers for a product that is known. */
export function answersOf(product: ProductDetail): ProductAnswers {
  return {
    name: product.kept.name,
    nameEn: product.kept.nameEn ?? '',
    category: product.kept.category ?? '',
    description: product.description ?? '',
    gtins: product.gtins.join('\n'),
    mpns: product.mpns.join('\n'),
    brand: product.brand ?? '',
  }
}

/** Numbers by lines, commas or semicolons; neither empty ones nor the same one twice. */
export function numbersIn(text: string | undefined): string[] {
  const parts = (text ?? '').split(/[\n,;，；、]/).map((part) => part.trim())
  return [...new Set(parts.filter(Boolean))]
}

/** The first of these numbers that is no GTIN. */
export function wrongGtin(text: string | undefined): string | undefined {
  return numbersIn(text).find((number) => !isGtin(plainGtin(number)))
}
