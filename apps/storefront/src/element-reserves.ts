import { placeRules } from './elements/place-rules.ts'
import { type WidgetName, widgetParts } from './widgets/widget-parts.ts'

export type ElementName = `echoloop-${WidgetName}`

const reserveOf = (name: WidgetName) => widgetParts[name]?.reserve ?? '0'

/** The elements for shops' own pages, each with the height that a page keeps free until its script has come. */
export const elementReserves: Readonly<Record<ElementName, string>> = {
  'echoloop-rating': reserveOf('rating'),
  'echoloop-reviews': reserveOf('reviews'),
  'echoloop-questions': reserveOf('questions'),
  'echoloop-gallery': reserveOf('gallery'),
  'echoloop-form': reserveOf('form'),
  'echoloop-feedback': reserveOf('feedback'),
  'echoloop-said-and-done': reserveOf('said-and-done'),
  'echoloop-certificates': reserveOf('certificates'),
  'echoloop-best': reserveOf('best'),
  'echoloop-journey': reserveOf('journey'),
  'echoloop-chat': reserveOf('chat'),
  'echoloop-survey': reserveOf('survey'),
}

/** The same as style. Without script nothing would ever fill the room, so that none is kept. */
export function writeReserves(): string {
  const rules = Object.entries(elementReserves).map(
    ([name, height]) =>
      `  ${name}:not(:defined) { ${placeRules}min-height:var(--echoloop-reserve, ${height})!important }`,
  )
  return `@media (scripting: enabled) {\n${rules.join('\n')}\n}\n`
}
