import type { ClusterNode, ReviewCluster } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useIsWide } from '../feedback/use-is-wide.ts'
import { layOutCluster, type PlacedNode } from './lay-out-cluster.ts'

/** The reviews that stand with this one, tied by authors, devices and networks: as a picture, and as a list beside it. */
export function ClusterPanel({ cluster }: { cluster: ReviewCluster | null }): ReactNode {
  const words = useWords().moderation.review.cluster
  const format = useFormat()
  const isWide = useIsWide()
  if (!cluster) return null
  const count = (kind: ClusterNode['kind']) =>
    format.number(cluster.nodes.filter((node) => node.kind === kind).length)
  const described = words.describe({
    reviews: count('review'),
    authors: count('author'),
    devices: count('device'),
    networks: count('network'),
  })
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>
        {described}
        {cluster.more > 0 ? `, ${words.more(cluster.more)}` : ''}
      </p>
      {isWide ? <ClusterPicture cluster={cluster} description={described} /> : null}
      <details className="cluster-list" open={!isWide}>
        <summary>{words.asList}</summary>
        <ul>
          {cluster.nodes
            .filter(({ kind }) => kind !== 'review')
            .map((node) => (
              <ClusterTie key={node.id} node={node} cluster={cluster} />
            ))}
        </ul>
      </details>
      <p className="quiet">{words.private}</p>
    </section>
  )
}

function ClusterPicture({
  cluster,
  description,
}: {
  cluster: ReviewCluster
  description: string
}): ReactNode {
  const { nodes, edges, width, height } = layOutCluster(cluster)
  return (
    <figure className="cluster">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
        {edges.map(({ from, to }) => (
          <line
            key={`${from.id} ${to.id}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            className={from.isThis ? 'is-this' : undefined}
          />
        ))}
        {nodes.map((node) => (
          <ClusterDot key={node.id} node={node} />
        ))}
      </svg>
    </figure>
  )
}

/** Each kind has a shape of its own: square, circle, diamond, triangle. */
function ClusterDot({ node }: { node: PlacedNode }): ReactNode {
  const words = useWords().moderation.review.cluster
  const { x, y, kind, isThis } = node
  const label = useNodeName()(node)
  const side = kind === 'author' ? -1 : 1
  return (
    <g className={`cluster-dot is-${kind}${isThis && kind === 'review' ? ' is-this' : ''}`}>
      {kind === 'review' ? <rect x={x - 7} y={y - 7} width="14" height="14" rx="3" /> : null}
      {kind === 'author' ? <circle cx={x} cy={y} r="7" /> : null}
      {kind === 'device' ? <path d={`M${x} ${y - 8} l8 8 l-8 8 l-8 -8 z`} /> : null}
      {kind === 'network' ? <path d={`M${x} ${y - 8} l8 14 h-16 z`} /> : null}
      <text x={x + 13 * side} y={y + 4} textAnchor={side < 0 ? 'end' : 'start'}>
        {isThis && kind === 'review' ? words.this : label.length > 14 ? `${label.slice(0, 13)}…` : label}
      </text>
    </g>
  )
}

function useNodeName(): (node: ClusterNode) => string {
  const words = useWords().moderation.review.cluster
  return ({ kind, label }) =>
    kind === 'review' || (kind === 'author' && !/^\d+$/.test(label))
      ? label
      : words.numbered(words.kinds[kind], label)
}

/** One author, device or network with the reviews that hang on it. */
function ClusterTie({ node, cluster }: { node: ClusterNode; cluster: ReviewCluster }): ReactNode {
  const words = useWords().moderation.review.cluster
  const name = useNodeName()(node)
  const reviews = cluster.edges
    .filter(({ to }) => to === node.id)
    .flatMap(({ from }) => cluster.nodes.find(({ id }) => id === from) ?? [])
  return (
    <li>
      <b>{node.kind === 'author' ? `${words.kinds.author}: ${name}` : name}</b>{' '}
      <span className="quiet">{words.ties(reviews.length)}</span>
      <ul>
        {reviews.map((review) => (
          <li key={review.id}>
            <AppLink href={`/feedback/${review.id}`}>{review.isThis ? words.this : review.label}</AppLink>
          </li>
        ))}
      </ul>
    </li>
  )
}
