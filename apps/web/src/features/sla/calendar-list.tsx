import { Button, Table, VisuallyHidden } from '@mantine/core'
import type { Calendar } from '@redress/contracts/sla'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPencil } from '../../ui/icons.ts'
import list from '../../ui/list-section.module.css'
import classes from './clock-rules.module.css'
import { weekdays } from './weekdays.ts'
import { writeDay } from './written-hours.ts'

export function CalendarList(props: { calendars: Calendar[]; onEdit: (calendar: Calendar) => void }) {
  const { t } = useTexts()
  return (
    <Table.ScrollContainer minWidth={620} type="native">
      <Table verticalSpacing={6} className={list.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('clocks.name')}</Table.Th>
            <Table.Th>{t('clocks.hours')}</Table.Th>
            <Table.Th>{t('clocks.holidays')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('clocks.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.calendars.map((calendar) => (
            <Table.Tr key={calendar.id}>
              <Table.Td>
                <span className={classes.name}>{calendar.name}</span>
                <br />
                <span className={classes.quiet}>{calendar.timeZone}</span>
              </Table.Td>
              <Table.Td>
                {weekdays
                  .filter((day) => calendar.week[day].length > 0)
                  .map((day) => (
                    <div key={day}>
                      <span className={classes.quiet}>{t(`clocks.weekday.${day}`)}</span>{' '}
                      {writeDay(calendar.week[day])}
                    </div>
                  ))}
              </Table.Td>
              <Table.Td>{t('clocks.holiday-count', { count: calendar.holidays.length })}</Table.Td>
              <Table.Td className={list.acts}>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconPencil size={14} aria-hidden />}
                  aria-label={`${t('clocks.change')}: ${calendar.name}`}
                  onClick={() => props.onEdit(calendar)}
                >
                  {t('clocks.change')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
