import { ActionIcon, Tooltip } from '@mantine/core'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '../../ui/icons.ts'
import type { NavGroup } from './navigation.ts'
import classes from './side-bar.module.css'

type Props = { groups: NavGroup[]; collapsed: boolean; onCollapse: (collapsed: boolean) => void }

export function SideBar({ groups, collapsed, onCollapse }: Props) {
  const { t } = useTexts()
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <div className={collapsed ? `${classes.bar} ${classes.narrow}` : classes.bar}>
      <nav className={classes.nav} aria-label={t('frame.navigation')}>
        <div className={classes.brand}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          {!collapsed && <span>Redress</span>}
        </div>
        {groups.map((group) => (
          <SideGroup key={group.to} group={group} collapsed={collapsed} />
        ))}
      </nav>
      <ActionIcon
        className={classes.toggle}
        size={32}
        aria-label={t(collapsed ? 'frame.expand' : 'frame.collapse')}
        aria-expanded={!collapsed}
        onClick={() => onCollapse(!collapsed)}
      >
        <Toggle size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function SideGroup({ group, collapsed }: { group: NavGroup; collapsed: boolean }) {
  const Icon = group.icon
  const marked = group.current && (collapsed || group.links.length === 0)
  return (
    <div className={classes.group}>
      <Tooltip label={group.label} position="right" disabled={!collapsed}>
        <Link
          to={group.to}
          className={marked ? `${classes.item} ${classes.current}` : classes.item}
          aria-current={marked ? 'page' : undefined}
          aria-label={collapsed ? group.label : undefined}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          {!collapsed && group.label}
          {!collapsed && group.count && <span className={classes.badge}>{group.count}</span>}
        </Link>
      </Tooltip>
      {!collapsed && group.links.length > 0 && (
        <ul className={classes.links}>
          {group.links.map((link) => (
            <li key={link.id ?? link.to}>
              <Link
                to={link.to}
                className={link.current ? `${classes.link} ${classes.current}` : classes.link}
                aria-current={link.current ? 'page' : undefined}
              >
                <span>{link.label}</span>
                <span className={classes.count}>{link.count}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
