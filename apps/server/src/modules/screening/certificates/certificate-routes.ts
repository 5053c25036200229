import { Readable } from 'node:stream'
import { type Certificate, endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { addCertificate, revokeCertificate } from './add-certificate.ts'
import {
  type CertificateFilter,
  type CertificateRow,
  findFile,
  listCertificateRows,
} from './certificate-store.ts'
import { presentCertificate } from './find-certificate.ts'
import { keepCertificateFile, readSmallBody } from './keep-certificate-file.ts'

const certificateId = ({ id }: { id: string }) => uuidOf('certificate', id)

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function certificateRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  const present = ({ shopId }: Scope, row: CertificateRow): Certificate =>
    presentCertificate(row, { publicUrl, shopId })
  const list = async (scope: Scope, filter: CertificateFilter) => ({
    items: (await listCertificateRows(scope, filter)).map((row) => present(scope, row)),
  })
  return [
    inShop(endpoints.listCertificates, (scope, { query }) => list(scope, filterOf(query))),
    inShop(endpoints.addCertificate, async (scope, { body }) =>
      present(scope, await addCertificate(scope, body)),
    ),
    inShop(endpoints.revokeCertificate, async (scope, { params, body }) =>
      present(scope, await revokeCertificate(scope, certificateId(params), body.reason)),
    ),
    open(endpoints.putCertificateFile, async ({ platform, caller, request }, { params }) => {
      if (!caller) throw new AppError('session/needed')
      if (!(request.body instanceof Readable)) throw new AppError('request/wrong-content-type')
      const content = await readSmallBody(request.body)
      return runInShop(platform, caller, async (scope) =>
        present(scope, await keepCertificateFile(scope, certificateId(params), content)),
      )
    }),
    open(endpoints.listProductCertificates, ({ platform, reply }, { query }) => {
      reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60')
      return runInShop(platform, visitorOf(query), (scope) => list(scope, filterOf(query)))
    }),
    open(endpoints.readCertificateFile, async ({ platform, reply }, { params, query }) => {
      const file = await runInShop(platform, visitorOf(query), (scope) =>
        findFile(scope, certificateId(params)),
      )
      if (!file?.type) throw new AppError('certificate/not-found')
      // A document from outside is handed over, never shown in a page of this server.
      reply
        .type(file.type)
        .header('content-disposition', `attachment; filename="${params.id}.${file.type.split('/')[1]}"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'public, max-age=300')
        .send(file.content)
      return undefined
    }),
  ]
}

function visitorOf({ shop }: { shop: string }) {
  return { shopId: uuidOf('shop', shop), actor: { kind: 'author' as const } }
}

function filterOf({ productId }: { productId?: string }): CertificateFilter {
  return productId === undefined ? {} : { productId: uuidOf('product', productId) }
}
