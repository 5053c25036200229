import { helpLimits } from '@echoloop/contract'

/** Addresses of the server's own below `/help/`. */
export const reservedSlugs: ReadonlySet<string> = new Set(['ask', 'answers', 'picture'])

/** An address for a title: its letters and digits, or `page` for a title without any. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const slug = (words ?? [])
    .join('-')
    .slice(0, helpLimits.slug - 4)
    .replace(/-+$/, '')
  return slug === '' || reservedSlugs.has(slug) ? 'page' : slug
}
