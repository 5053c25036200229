import type { Media } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { renderProductPage, renderReviewForm } from '../src/index.ts'
import { chineseFrame, englishFrame, productPage, review } from './sample-data.ts'

const picture = (number: number): Media => {
  const url = `/media/shp_1/att_${number}`
  return { id: `att_${number}`, kind: 'image', url, thumbUrl: `${url}-thumb`, width: 2048, height: 1536 }
}
const film: Media = {
  id: 'att_f',
  kind: 'video',
  url: '/media/shp_1/att_f',
  thumbUrl: null,
  width: 720,
  height: 1280,
}

describe('pictures of reviews on a product page', () => {
  const items = [
    review({ id: 'fbk_1', media: [picture(1), picture(2)] }),
    review({ id: 'fbk_2', media: [picture(3), film] }),
  ]
  const page = renderProductPage(chineseFrame, productPage({ items }))

  test('are small, come late, keep their place free, and lead to the large ones', () => {
    expect(page).toContain(
      '<a href="/media/shp_1/att_2"><img src="/media/shp_1/att_2-thumb" width="96" height="96" loading="lazy" decoding="async" alt="图片 2/2，查看大图"></a>',
    )
    expect(page).toContain(
      '<video class="media-video" src="/media/shp_1/att_f" width="720" height="1280" controls',
    )
    expect(page).not.toContain('autoplay')
  })

  test('stand together in a strip that leads to their reviews', () => {
    const strip = page.slice(page.indexOf('id="gallery-title"'), page.indexOf('id="reviews-title"'))
    expect([...strip.matchAll(/href="#(fbk_\d)"/g)].map((match) => match[1])).toEqual([
      'fbk_1',
      'fbk_1',
      'fbk_2',
    ])
  })

  test('make no strip when they are few, and nothing at all when there are none', () => {
    const few = renderProductPage(englishFrame, productPage({ items: [review({ media: [picture(1)] })] }))
    expect(few).not.toContain('Pictures from buyers')
    expect(few).toContain('alt="Picture 1 of 1, large"')
    expect(renderProductPage(englishFrame, productPage({ items: [review({})] }))).not.toContain(
      'class="media"',
    )
  })
})

describe('pictures in the form', () => {
  const data = { token: 't', product: { name: '杯' }, order: { number: '1' }, dimensions: [], action: '/r/t' }

  test('that lie ready travel with it and can be taken back without a script', () => {
    const page = renderReviewForm(englishFrame, { ...data, media: [picture(1), film] })
    expect(page).toContain('<input type="hidden" name="attachmentIds" value="att_1">')
    expect(page).toContain('<input type="checkbox" name="removeIds" value="att_f">')
    expect(page).toMatch(
      /<input id="files" name="files" type="file" multiple accept="image\/jpeg,[^"]*video\/quicktime"/,
    )
  })

  test('never ask for HEIC, so that phones hand over a JPEG', () => {
    expect(renderReviewForm(chineseFrame, data)).not.toMatch(/accept="[^"]*(heic|image\/\*)/)
  })

  test('that were refused are told above the form and beside it', () => {
    const problems = [{ field: 'files', message: 'a.svg: no picture' }]
    const page = renderReviewForm(englishFrame, { ...data, problems })
    expect(page).toContain('<a href="#files">a.svg: no picture</a>')
    expect(page).toContain('<p class="problem" id="files-problem">a.svg: no picture</p>')
    expect(page).toContain('aria-describedby="files-hint files-problem" aria-invalid="true"')
  })
})

test('a star clicked on the way to the form is chosen in it, unless something was sent already', () => {
  const data = {
    token: 't',
    product: { name: '杯' },
    order: { number: '1' },
    dimensions: [],
    action: '/r/t',
    stars: 4,
  }
  const page = renderReviewForm(englishFrame, data)
  expect(page).toContain('name="rating" value="4" checked required')
  expect(page).toContain('data-stars="4"')
  const values = { rating: 2, dimensions: {}, title: '', text: '', isAnonymous: false }
  expect(renderReviewForm(englishFrame, { ...data, values })).toContain(
    'name="rating" value="2" checked required',
  )
})
