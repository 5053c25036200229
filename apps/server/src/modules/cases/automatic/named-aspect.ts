import type { AspectCode } from '@echoloop/contract'
import { locales } from '@echoloop/locales'

/** Food is tasted, cloth is felt: one aspect of ours, two words of theirs. */
const taste =
  /[吃喝尝甜酸辣咸鲜脆香味]|口感|口味|果汁|水分|\b(?:tast\w*|flavou?r\w*|delicious|yummy|sweet|crisp|juicy|smell\w*|scent\w*|fragran\w*)\b/iu

/**
 * What a praised aspect is called in a reply, by the customer's own words for it. Undefined where no word would surely
 * fit: then it is not named at all.
 */
export function namedAspect(
  { code, span }: { code: AspectCode; span: string },
  locale: 'zh-CN' | 'en',
): string | undefined {
  const names = locales[locale].automaticTemplates.praised
  if (code === 'product.sensory') return taste.test(span) ? names.taste : undefined
  return isNamed(code, names) ? names[code] : undefined
}

function isNamed<Names extends object>(code: string, names: Names): code is Extract<keyof Names, string> {
  return Object.hasOwn(names, code)
}
