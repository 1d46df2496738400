import type { Channel } from '@redress/domain/messages/channel'
import { useTexts } from '../lib/staff-texts.tsx'
import {
  IconMail,
  IconMailOpened,
  IconMessageCircle,
  IconPhone,
  IconPlugConnected,
  IconPrinter,
  IconShare,
  IconUser,
  IconWorld,
} from './icons.ts'

const icons: Record<Channel, typeof IconMail> = {
  phone: IconPhone,
  email: IconMail,
  web_form: IconWorld,
  chat: IconMessageCircle,
  social_media: IconShare,
  fax: IconPrinter,
  letter: IconMailOpened,
  in_person: IconUser,
  portal: IconPlugConnected,
}

export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const { t } = useTexts()
  const Icon = icons[channel]
  const name = t(`channel.${channel}`)
  return (
    <span role="img" aria-label={name} title={name} style={{ display: 'inline-flex' }}>
      <Icon size={size} stroke={1.6} aria-hidden />
    </span>
  )
}
