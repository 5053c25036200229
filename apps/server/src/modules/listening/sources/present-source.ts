import { type ListeningSource, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { countBySource } from '../items/item-queries.ts'
import { wordDays } from '../items/item-store.ts'
import { readOneSource, readSources, type SourceRow } from './source-queries.ts'

/** All sources with their health. `publicUrl`: where adapters reach this server. */
export async function presentSources(scope: Scope, publicUrl: string): Promise<ListeningSource[]> {
  const counts = await countsOf(scope)
  const rows = await readSources(scope)
  return rows.map((row) => present(scope, row, { publicUrl, week: counts(row.id) }))
}

export async function presentSource(scope: Scope, id: string, publicUrl: string): Promise<ListeningSource> {
  const counts = await countsOf(scope)
  return present(scope, await readOneSource(scope, id), { publicUrl, week: counts(id) })
}

async function countsOf(scope: Scope): Promise<(id: string) => ListeningSource['week']> {
  const counts = await countBySource(scope, new Date(scope.now.getTime() - wordDays * 86_400_000))
  return (id) => {
    const { came = 0, kept = 0 } = counts.find(({ sourceId }) => sourceId === id) ?? {}
    return { came, kept }
  }
}

function present(
  scope: Scope,
  row: SourceRow,
  { publicUrl, week }: { publicUrl: string; week: ListeningSource['week'] },
): ListeningSource {
  const id = toPublicId('listeningSource', row.id)
  const { kind, name, network, address, subject, everyMinutes, mapping, cursorParameter, isOn, version } = row
  return {
    id,
    kind,
    name,
    network,
    address,
    subject,
    everyMinutes,
    mapping,
    cursorParameter,
    hasSecret: row.sealedSecret !== null,
    isOn,
    version,
    inboxUrl:
      kind === 'webhook'
        ? `${publicUrl}/v1/listening-sources/${id}/inbox?shop=${toPublicId('shop', scope.shopId)}`
        : null,
    health: healthOf(row),
    week,
  }
}

function healthOf(row: SourceRow): ListeningSource['health'] {
  const { trouble, troubleAt, lastReadAt, isOn } = row
  const read = trouble !== null ? 'troubled' : lastReadAt === null ? 'new' : 'good'
  return {
    state: isOn ? read : 'off',
    lastReadAt: lastReadAt?.toISOString() ?? null,
    lastItemAt: row.lastItemAt?.toISOString() ?? null,
    nextReadAt: isOn ? (row.nextReadAt?.toISOString() ?? null) : null,
    failures: row.failures,
    trouble:
      trouble !== null && troubleAt !== null
        ? { code: trouble, status: row.troubleStatus, at: troubleAt.toISOString() }
        : null,
  }
}
