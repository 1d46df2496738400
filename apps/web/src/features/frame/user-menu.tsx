import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { Link } from 'react-router'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '../../ui/icons.ts'
import classes from './user-menu.module.css'

type Props = { accountHref: string; onKeys: () => void; onSignOut: () => void }

const schemes: { scheme: MantineColorScheme; icon: typeof IconSun }[] = [
  { scheme: 'auto', icon: IconDeviceDesktop },
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
]

export function UserMenu({ accountHref, onKeys, onSignOut }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={classes.person} title={t('user-menu.open')}>
          <span className={classes.initials} aria-hidden>
            {initialsOf(me.name)}
          </span>
          <span className={classes.name}>{me.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.head}>
          <strong>{me.name}</strong>
          <span className={classes.quiet}>{t(`role.${me.role}`)}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to={accountHref} leftSection={<IconUser size={16} aria-hidden />}>
          {t('user-menu.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onKeys}>
          {t('user-menu.keys')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('user-menu.theme')}</Menu.Label>
        {schemes.map(({ scheme, icon: Icon }) => (
          <Menu.Item
            key={scheme}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={
              colorScheme === scheme ? <IconCheck size={16} aria-label={t('user-menu.chosen')} /> : null
            }
            onClick={() => setColorScheme(scheme)}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          {t('user-menu.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toLocaleUpperCase()
}
