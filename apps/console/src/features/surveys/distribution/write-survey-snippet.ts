type SurveySnippet = {
  /** The open link of the survey. */
  url: string
  shopId: string
  surveyId: string
  /** Of the survey, as its author wrote it: stands there without script. */
  title: string
}

/** Lines that put a survey into a page of the shop. Pure. */
export function writeSurveySnippet({ url, shopId, surveyId, title }: SurveySnippet): string {
  const base = url.slice(0, url.lastIndexOf('/survey/'))
  return [
    `<link rel="stylesheet" href="${base}/storefront/themes/${shopId}.css">`,
    `<script type="module" async src="${base}/storefront/echoloop.js"></script>`,
    `<echoloop-survey shop="${shopId}" survey="${surveyId}">`,
    `  <a href="${escaped(url)}">${escaped(title)}</a>`,
    '</echoloop-survey>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
