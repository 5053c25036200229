import {
  AuditOutlined,
  BarChartOutlined,
  CarryOutOutlined,
  CommentOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  FormOutlined,
  GiftOutlined,
  ImportOutlined,
  InboxOutlined,
  MailOutlined,
  NodeIndexOutlined,
  QuestionCircleOutlined,
  RiseOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SettingOutlined,
  ShopOutlined,
  ShoppingOutlined,
  TruckOutlined,
} from '@ant-design/icons'
import type { Permission } from '@echoloop/contract'
import type { ReactNode } from 'react'

export type Room = {
  name:
    | 'overview'
    | 'feedback'
    | 'moderation'
    | 'trust'
    | 'cases'
    | 'products'
    | 'plans'
    | 'orders'
    | 'tasks'
    | 'invitations'
    | 'surveys'
    | 'questions'
    | 'portal'
    | 'messages'
    | 'remedies'
    | 'journey'
    | 'window'
    | 'figures'
    | 'imports'
    | 'settings'
  to:
    | '/'
    | '/feedback'
    | '/moderation'
    | '/trust'
    | '/cases'
    | '/products'
    | '/plans'
    | '/orders'
    | '/tasks'
    | '/invitations'
    | '/surveys'
    | '/questions'
    | '/portal'
    | '/messages'
    | '/remedies'
    | '/journey'
    | '/window'
    | '/figures'
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
  {
    name: 'moderation',
    to: '/moderation',
    key: 'g h',
    icon: <SafetyCertificateOutlined />,
    permission: 'moderation.read',
  },
  { name: 'cases', to: '/cases', key: 'g c', icon: <CustomerServiceOutlined />, permission: 'case.read' },
  { name: 'products', to: '/products', key: 'g p', icon: <ShoppingOutlined />, permission: 'feedback.read' },
  { name: 'plans', to: '/plans', key: 'g l', icon: <RiseOutlined />, permission: 'plan.read' },
  { name: 'tasks', to: '/tasks', key: 'g t', icon: <CarryOutOutlined />, permission: 'case.read' },
  { name: 'orders', to: '/orders', key: 'g r', icon: <TruckOutlined />, permission: 'order.read' },
  { name: 'surveys', to: '/surveys', key: 'g u', icon: <FormOutlined />, permission: 'survey.read' },
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
  { name: 'portal', to: '/portal', key: 'g b', icon: <InboxOutlined />, permission: 'feedback.read' },
  { name: 'messages', to: '/messages', key: 'g m', icon: <SendOutlined />, permission: 'message.read' },
  { name: 'remedies', to: '/remedies', key: 'g e', icon: <GiftOutlined />, permission: 'case.read' },
  { name: 'journey', to: '/journey', key: 'g j', icon: <NodeIndexOutlined />, permission: 'survey.read' },
  { name: 'trust', to: '/trust', key: 'g y', icon: <AuditOutlined />, permission: 'audit.read' },
  { name: 'window', to: '/window', key: 'g w', icon: <ShopOutlined />, permission: 'storefront.write' },
  { name: 'figures', to: '/figures', key: 'g d', icon: <BarChartOutlined />, permission: 'figure.read' },
  { name: 'imports', to: '/imports', key: 'g i', icon: <ImportOutlined />, permission: 'import.run' },
  { name: 'settings', to: '/settings', key: 'g s', icon: <SettingOutlined /> },
]
