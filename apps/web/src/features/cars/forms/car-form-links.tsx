import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addressOf } from '../../../lib/call.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconDownload } from '../../../ui/icons.ts'
import classes from './forms.module.css'
import { formsQuery } from './forms.queries.ts'

/** The CAR in the customer's own forms, filled at the moment of the click. */
export function CarFormLinks({ number, customerId }: { number: string; customerId: string }) {
  const { t } = useTexts()
  const forms = useQuery(formsQuery(customerId)).data?.forms.filter(({ active }) => active) ?? []
  if (forms.length === 0) return null
  return (
    <div className={classes.tools}>
      <span className={classes.quiet}>{t('form.filled')}</span>
      {forms.map(({ id, name }) => (
        <Button
          key={id}
          component="a"
          size="compact-sm"
          variant="default"
          href={addressOf('GET /api/cars/:number/forms/:id/file', { number, id })}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}
