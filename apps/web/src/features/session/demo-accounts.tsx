import type { SignInOptions } from '@redress/contracts/identity'
import { useTexts } from '../../lib/staff-texts.tsx'
import classes from './session.module.css'

type Props = { options: SignInOptions; onPick: (email: string, password: string) => void }

/** In the demo everybody may be anybody: one click fills the form. */
export function DemoAccounts({ options, onPick }: Props) {
  const { t } = useTexts()
  if (!options.demo || options.demoAccounts.length === 0) return null
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.demoTitle}>
        {t('sign-in.demo-title')}
      </h2>
      <p className={classes.quiet}>{t('sign-in.demo-hint')}</p>
      <ul className={classes.accounts}>
        {options.demoAccounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className={classes.account}
              onClick={() => onPick(account.email, options.demoPassword ?? '')}
            >
              <span className={classes.accountName}>{account.name}</span>
              <span className={classes.accountRole}>{t(`role.${account.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
