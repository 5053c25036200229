import {
  CommentOutlined,
  DashboardOutlined,
  ImportOutlined,
  MailOutlined,
  QuestionCircleOutlined,
  SendOutlined,
  SettingOutlined,
  ShoppingOutlined,
  TruckOutlined,
} from '@ant-design/icons'
import type { Permission } from '@echoloop/contract'
import type { ReactNode } from 'react'

export type Room = {
  name:
    | 'overview'
    | 'feedback'
    | 'products'
    | 'orders'
    | 'invitations'
    | 'questions'
    | 'messages'
    | 'imports'
    | 'settings'
  to:
    | '/'
    | '/feedback'
    | '/products'
    | '/orders'
    | '/invitations'
    | '/questions'
    | '/messages'
    | '/imports'
    | '/settings'
  key: string
  icon: ReactNode
  /** Without it the room is not offered. */
  permission?: Permission
}

/** The first ones stand in the bar of a phone; the others open from there. */
export const rooms: Room[] = [
  { name: 'overview', to: '/', key: 'g o', icon: <DashboardOutlined />, permission: 'overview.read' },
  { name: 'feedback', to: '/feedback', key: 'g f', icon: <CommentOutlined />, permission: 'feedback.read' },
  { name: 'products', to: '/products', key: 'g p', icon: <ShoppingOutlined />, permission: 'product.read' },
  { name: 'orders', to: '/orders', key: 'g r', icon: <TruckOutlined />, permission: 'order.read' },
  {
    name: 'invitations',
    to: '/invitations',
    key: 'g v',
    icon: <MailOutlined />,
    permission: 'invitation.write',
  },
  {
    name: 'questions',
    to: '/questions',
    key: 'g q',
    icon: <QuestionCircleOutlined />,
    permission: 'feedback.read',
  },
  { name: 'messages', to: '/messages', key: 'g m', icon: <SendOutlined />, permission: 'message.read' },
  { name: 'imports', to: '/imports', key: 'g i', icon: <ImportOutlined />, permission: 'import.run' },
  { name: 'settings', to: '/settings', key: 'g s', icon: <SettingOutlined /> },
]
