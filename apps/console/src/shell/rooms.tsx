import {
  AlertOutlined,
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
  MessageOutlined,
  NodeIndexOutlined,
  PhoneOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  RiseOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SettingOutlined,
  ShopOutlined,
  ShoppingOutlined,
  SoundOutlined,
  ThunderboltOutlined,
  TruckOutlined,
  WechatOutlined,
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
    | 'listening'
    | 'automatic'
    | 'proactive'
    | 'mailboxes'
    | 'helpPages'
    | 'incidents'
    | 'chat'
    | 'messages'
    | 'messengers'
    | 'phone'
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
    | '/listening'
    | '/automatic'
    | '/proactive'
    | '/mailboxes'
    | '/help-pages'
    | '/incidents'
    | '/chat'
    | '/messages'
    | '/messengers'
    | '/phone'
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
  { name: 'chat', to: '/chat', key: 'g k', icon: <MessageOutlined />, permission: 'case.read' },
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
  { name: 'listening', to: '/listening', key: 'g a', icon: <SoundOutlined />, permission: 'feedback.read' },
  { name: 'automatic', to: '/automatic', key: 'g 3', icon: <ThunderboltOutlined />, permission: 'case.read' },
  { name: 'proactive', to: '/proactive', key: 'g z', icon: <PhoneOutlined />, permission: 'case.read' },
  { name: 'mailboxes', to: '/mailboxes', key: 'g g', icon: <InboxOutlined />, permission: 'message.read' },
  {
    name: 'helpPages',
    to: '/help-pages',
    key: 'g 1',
    icon: <ReadOutlined />,
    permission: 'feedback.read',
  },
  { name: 'incidents', to: '/incidents', key: 'g x', icon: <AlertOutlined />, permission: 'incident.read' },
  { name: 'messages', to: '/messages', key: 'g m', icon: <SendOutlined />, permission: 'message.read' },
  { name: 'messengers', to: '/messengers', key: 'g 2', icon: <WechatOutlined />, permission: 'case.read' },
  { name: 'phone', to: '/phone', key: 'g n', icon: <PhoneOutlined />, permission: 'case.write' },
  { name: 'remedies', to: '/remedies', key: 'g e', icon: <GiftOutlined />, permission: 'case.read' },
  { name: 'journey', to: '/journey', key: 'g j', icon: <NodeIndexOutlined />, permission: 'survey.read' },
  { name: 'trust', to: '/trust', key: 'g y', icon: <AuditOutlined />, permission: 'audit.read' },
  { name: 'window', to: '/window', key: 'g w', icon: <ShopOutlined />, permission: 'storefront.write' },
  { name: 'figures', to: '/figures', key: 'g d', icon: <BarChartOutlined />, permission: 'figure.read' },
  { name: 'imports', to: '/imports', key: 'g i', icon: <ImportOutlined />, permission: 'import.run' },
  { name: 'settings', to: '/settings', key: 'g s', icon: <SettingOutlined /> },
]
