import { renderCertificatesWidget } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { shopOfPageSchema } from '../shop-of-page-schema.ts'
import { attestationOf, attestationRowSchema, certificateOf, certificateRowSchema } from '../signed-facts.ts'
import type { AskedProductWidget, WidgetAnswer } from './asked-widget.ts'
import { widgetFrameOf } from './widget-frame.ts'
import { readProofs } from './widget-queries.ts'

const dataSchema = z.object({
  shop: shopOfPageSchema,
  certificates: z.array(certificateRowSchema),
  attestation: attestationRowSchema.nullable(),
})

/** Certificates of a product with the badge of the newest audit. */
export async function readCertificatesWidget(asked: AskedProductWidget): Promise<WidgetAnswer | null> {
  const { shop, product, language, publicUrl } = asked
  const key = { shop: uuidOf('shop', shop), product: uuidOf('product', product) }
  const text = await readProofs(asked.platform, key)
  if (text === null) return null
  const data = dataSchema.parse(JSON.parse(text))
  const frame = widgetFrameOf(asked, data.shop)
  const query = `?shop=${shop}&lang=${language}`
  const pageUrl = `${publicUrl}/p/${product}${query}`
  const body = renderCertificatesWidget(frame, {
    product,
    certificates: data.certificates.map((row) => certificateOf(row, shop)),
    audit: data.attestation && {
      newest: attestationOf(data.attestation, shop),
      auditsUrl: `${publicUrl}/audits${query}`,
    },
    checkUrl: pageUrl,
  })
  return { frame, body, pageUrl: `${pageUrl}#certificates` }
}
