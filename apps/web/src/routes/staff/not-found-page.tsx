import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths } from '../paths.ts'

export function NotFoundPage() {
  const { t } = useTexts()
  usePageTitle(t('not-found.title'))
  return (
    <EmptyState
      isPage
      title={t('not-found.title')}
      action={
        <Button component={Link} to={paths.home} variant="default">
          {t('not-found.action')}
        </Button>
      }
    >
      {t('not-found.words')}
    </EmptyState>
  )
}
