import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './bottom-bar.module.css'
import type { NavGroup } from './navigation.ts'

const MOST = 5

/** What the left bar is on a desk, on a phone. */
export function BottomBar({ groups }: { groups: NavGroup[] }) {
  const { t } = useTexts()
  return (
    <nav className={classes.bar} aria-label={t('frame.navigation')}>
      {groups.slice(0, MOST).map((group) => {
        const Icon = group.icon
        return (
          <Link
            key={group.to}
            to={group.to}
            className={group.current ? `${classes.item} ${classes.current}` : classes.item}
            aria-current={group.current ? 'page' : undefined}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            <span>
              {group.label} {group.count && <span className={classes.badge}>{group.count}</span>}
            </span>
          </Link>
        )
      })}
    </nav>
  )
}
