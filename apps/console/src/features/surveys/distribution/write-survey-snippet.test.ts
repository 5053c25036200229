import { expect, test } from 'vitest'
import { writeSurveySnippet } from './write-survey-snippet.ts'

test('a survey in a page of the shop brings look, loader and a link for those without script', () => {
  const snippet = writeSurveySnippet({
    url: 'https://voices.example/echoloop/survey/sur_1?shop=shp_1',
    shopId: 'shp_1',
    surveyId: 'sur_1',
    title: 'Cups & <b>saucers</b>',
  })

  expect(snippet.split('\n')).toEqual([
    '<link rel="stylesheet" href="https://voices.example/echoloop/storefront/themes/shp_1.css">',
    '<script type="module" async src="https://voices.example/echoloop/storefront/echoloop.js"></script>',
    '<echoloop-survey shop="shp_1" survey="sur_1">',
    '  <a href="https://voices.example/echoloop/survey/sur_1?shop=shp_1">Cups &amp; &lt;b>saucers&lt;/b></a>',
    '</echoloop-survey>',
  ])
})
