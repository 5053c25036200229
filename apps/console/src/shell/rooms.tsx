import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  CarryOutOutlined,
  CommentOutlined,
  ContactsOutlined,
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
  SolutionOutlined,
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

export type RoomGroup = { name: 'answer' | 'ask' | 'improve' | 'show' | 'shop' | undefined; rooms: Room[] }

/** As they stand in the rail. The first ones, without a name, stand in the bar of a phone; the others open from there. */
export const roomGroups: RoomGroup[] = [
  {
    name: undefined,
    rooms: [
      { name: 'overview', to: '/', key: 'g o', icon: <DashboardOutlined />, permission: 'overview.read' },
      {
        name: 'feedback',
        to: '/feedback',
        key: 'g f',
        icon: <CommentOutlined />,
        permission: 'feedback.read',
      },
      {
        name: 'moderation',
        to: '/moderation',
        key: 'g h',
        icon: <SafetyCertificateOutlined />,
        permission: 'moderation.read',
      },
      { name: 'cases', to: '/cases', key: 'g c', icon: <CustomerServiceOutlined />, permission: 'case.read' },
    ],
  },
  {
    name: 'answer',
    rooms: [
      { name: 'chat', to: '/chat', key: 'g k', icon: <MessageOutlined />, permission: 'case.read' },
      {
        name: 'messengers',
        to: '/messengers',
        key: 'g 2',
        icon: <WechatOutlined />,
        permission: 'case.read',
      },
      {
        name: 'mailboxes',
        to: '/mailboxes',
        key: 'g g',
        icon: <InboxOutlined />,
        permission: 'message.read',
      },
      { name: 'phone', to: '/phone', key: 'g n', icon: <PhoneOutlined />, permission: 'case.write' },
      {
        name: 'proactive',
        to: '/proactive',
        key: 'g z',
        icon: <ContactsOutlined />,
        permission: 'case.read',
      },
      {
        name: 'automatic',
        to: '/automatic',
        key: 'g 3',
        icon: <ThunderboltOutlined />,
        permission: 'case.read',
      },
      { name: 'tasks', to: '/tasks', key: 'g t', icon: <CarryOutOutlined />, permission: 'case.read' },
      {
        name: 'incidents',
        to: '/incidents',
        key: 'g x',
        icon: <AlertOutlined />,
        permission: 'incident.read',
      },
      { name: 'remedies', to: '/remedies', key: 'g e', icon: <GiftOutlined />, permission: 'case.read' },
      { name: 'messages', to: '/messages', key: 'g m', icon: <SendOutlined />, permission: 'message.read' },
    ],
  },
  {
    name: 'ask',
    rooms: [
      { name: 'surveys', to: '/surveys', key: 'g u', icon: <FormOutlined />, permission: 'survey.read' },
      {
        name: 'invitations',
        to: '/invitations',
        key: 'g v',
        icon: <MailOutlined />,
        permission: 'invitation.write',
      },
      { name: 'journey', to: '/journey', key: 'g j', icon: <NodeIndexOutlined />, permission: 'survey.read' },
      { name: 'portal', to: '/portal', key: 'g b', icon: <SolutionOutlined />, permission: 'feedback.read' },
      {
        name: 'listening',
        to: '/listening',
        key: 'g a',
        icon: <SoundOutlined />,
        permission: 'feedback.read',
      },
      {
        name: 'questions',
        to: '/questions',
        key: 'g q',
        icon: <QuestionCircleOutlined />,
        permission: 'feedback.read',
      },
    ],
  },
  {
    name: 'improve',
    rooms: [
      {
        name: 'products',
        to: '/products',
        key: 'g p',
        icon: <ShoppingOutlined />,
        permission: 'feedback.read',
      },
      { name: 'plans', to: '/plans', key: 'g l', icon: <RiseOutlined />, permission: 'plan.read' },
      { name: 'figures', to: '/figures', key: 'g d', icon: <BarChartOutlined />, permission: 'figure.read' },
    ],
  },
  {
    name: 'show',
    rooms: [
      { name: 'window', to: '/window', key: 'g w', icon: <ShopOutlined />, permission: 'storefront.write' },
      {
        name: 'helpPages',
        to: '/help-pages',
        key: 'g 1',
        icon: <ReadOutlined />,
        permission: 'feedback.read',
      },
      { name: 'trust', to: '/trust', key: 'g y', icon: <AuditOutlined />, permission: 'audit.read' },
    ],
  },
  {
    name: 'shop',
    rooms: [
      { name: 'orders', to: '/orders', key: 'g r', icon: <TruckOutlined />, permission: 'order.read' },
      { name: 'imports', to: '/imports', key: 'g i', icon: <ImportOutlined />, permission: 'import.run' },
      { name: 'settings', to: '/settings', key: 'g s', icon: <SettingOutlined /> },
    ],
  },
]

/** All rooms in their order. */
export const rooms: Room[] = roomGroups.flatMap((group) => group.rooms)
