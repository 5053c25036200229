import { z } from 'zod'
import { isGtin, plainGtin } from './gtin.ts'

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'))

/**
 * What others know a product by; search engines and catalogues join reviews to products with it. `gtins`: numbers of 8,
 * 12, 13 or 14 digits with a right check digit, spaces and hyphens allowed; `mpns`: the maker's own part numbers.
 */
export const productIdentifiers = {
  gtins: z
    .array(
      z
        .string()
        .max(40)
        .transform(plainGtin)
        .refine(isGtin, { params: { code: 'wrong_gtin' } }),
    )
    .max(50)
    .transform((gtins) => [...new Set(gtins)]),
  mpns: z.array(text(70)).max(50),
  brand: text(70),
}
