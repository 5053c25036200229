import type { OrderDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { OrderCases } from '../cases/OrderCases.tsx'

/** A part of the product that has something to show about an order, such as its invitations. */
export type OrderPanel = { name: string; show: (props: { order: OrderDetail }) => ReactNode }

/** Shown on the page of an order below its refunds, in this order. */
export const orderPanels: OrderPanel[] = [{ name: 'cases', show: OrderCases }]
