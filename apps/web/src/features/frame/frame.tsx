import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTexts } from '../../lib/staff-texts.tsx'
import { BottomBar } from './bottom-bar.tsx'
import classes from './frame.module.css'
import type { NavGroup } from './navigation.ts'
import { SideBar } from './side-bar.tsx'
import { rememberCollapsed, wasCollapsed } from './side-bar-state.ts'

type Props = {
  navigation: NavGroup[]
  demo: boolean
  offline: boolean
  search: ReactNode
  userMenu: ReactNode
  children: ReactNode
}

/** The frame of every staff page: bar at the left, search and person on top, the page in the middle. */
export function Frame({ navigation, demo, offline, search, userMenu, children }: Props) {
  const { t } = useTexts()
  const [collapsed, setCollapsed] = useState(wasCollapsed)

  function collapse(next: boolean) {
    rememberCollapsed(next)
    setCollapsed(next)
  }

  return (
    <div className={classes.frame} data-collapsed={collapsed}>
      <a href="#main" className={classes.skip}>
        {t('frame.skip')}
      </a>
      <SideBar groups={navigation} collapsed={collapsed} onCollapse={collapse} />
      <div className={classes.side}>
        <header className={classes.top}>
          {search}
          {demo && (
            <span className={classes.demo} title={t('frame.demo-hint')}>
              {t('frame.demo')}
            </span>
          )}
          {userMenu}
        </header>
        {offline && (
          <div role="status" className={classes.offline}>
            {t('frame.offline')}
          </div>
        )}
        <main id="main" tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <BottomBar groups={navigation} />
    </div>
  )
}
