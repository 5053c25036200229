import { publicId } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'

const addressSchema = z.object({ productId: publicId('product'), shop: publicId('shop') })

/** The product and the shop that an address names. Refuses `product/not-found`. */
export function productAddressOf(address: unknown): z.infer<typeof addressSchema> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('product/not-found')
  return read.data
}
