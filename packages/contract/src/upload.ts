import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

/** What a review may carry. */
export const uploadLimits = {
  images: 9,
  videos: 1,
  imageBytes: 25 * 1024 * 1024,
  videoBytes: 100 * 1024 * 1024,
} as const

/** A picture or video as pages show it. Width and height are those of the file behind `url`. */
export const mediaSchema = z.object({
  id: z.string(),
  kind: z.enum(['image', 'video']),
  url: z.string().describe('Path on this server.'),
  thumbUrl: z.string().nullable().describe('Small picture; null for videos.'),
  width: z.number(),
  height: z.number(),
})

export type Media = z.infer<typeof mediaSchema>

const ownerQuery = z.object({ token: z.string().min(1).max(500) })

export const putUpload = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/uploads',
  permission: 'public',
  summary:
    'A picture (JPEG, PNG, WebP, GIF up to 25 MB) or video (MP4, MOV up to 100 MB) for the review of a signed link. The same bytes again give the same upload; what no review uses within a day is removed.',
  tag: 'storefront',
  query: ownerQuery,
  bodyKind: 'bytes',
  reply: mediaSchema,
  status: 201,
})

export const listUploads = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/uploads',
  permission: 'public',
  summary: 'What lies ready for the review of a signed link.',
  tag: 'storefront',
  query: ownerQuery,
  reply: z.object({ items: z.array(mediaSchema) }),
  status: 200,
})

export const removeUpload = defineEndpoint({
  method: 'DELETE',
  path: '/v1/storefront/uploads/:id',
  permission: 'public',
  summary: 'Take a picture or video back before the review is sent.',
  tag: 'storefront',
  params: z.object({ id: publicId('attachment') }),
  query: ownerQuery,
  reply: doneReply,
  status: 200,
})
