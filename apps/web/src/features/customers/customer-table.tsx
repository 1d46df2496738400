import { Table } from '@mantine/core'
import type { CustomerRow } from '@redress/contracts/customers'
import { isCustomerLanguage, languageNames } from '@redress/domain/languages/language'
import { Link } from 'react-router'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconCircleFilled } from '../../ui/icons.ts'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import classes from './customers.module.css'

type Props = {
  customers: CustomerRow[]
  hrefOf: (id: string) => string
  openOf: (id: string) => string
}

export function CustomerTable({ customers, hrefOf, openOf }: Props) {
  const { t } = useTexts()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table verticalSpacing={4} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('customers.name')}</Table.Th>
            <Table.Th>{t('customers.country')}</Table.Th>
            <Table.Th>{t('customers.language')}</Table.Th>
            <Table.Th>{t('customers.channel')}</Table.Th>
            <Table.Th className={classes.number}>{t('customers.open')}</Table.Th>
            <Table.Th>{t('customers.clock')}</Table.Th>
            <Table.Th>{t('customers.last-contact')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {customers.map((customer) => (
            <Table.Tr key={customer.id}>
              <Table.Td>
                <Link to={hrefOf(customer.id)} className={classes.name}>
                  {customer.name}
                </Link>
                {!customer.active && <span className={classes.tag}>{t('customers.inactive')}</span>}
                {customer.contact && (
                  <div className={classes.quiet}>
                    {[customer.contact.name, customer.contact.phone].filter(Boolean).join(' · ')}
                  </div>
                )}
              </Table.Td>
              <Table.Td>{customer.country}</Table.Td>
              <Table.Td>
                {isCustomerLanguage(customer.language) ? languageNames[customer.language] : customer.language}
              </Table.Td>
              <Table.Td>
                <ChannelIcon channel={customer.preferredChannel} />
              </Table.Td>
              <Table.Td className={classes.number}>
                {customer.openComplaints === 0 ? (
                  0
                ) : (
                  <Link to={openOf(customer.id)}>{customer.openComplaints}</Link>
                )}
              </Table.Td>
              <Table.Td>
                <ClockMark clock={customer.clock} />
              </Table.Td>
              <Table.Td>{customer.lastContactAt ? <TimeStamp at={customer.lastContactAt} /> : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const marks = {
  breached: { Icon: IconAlertOctagonFilled, size: 13 },
  at_risk: { Icon: IconAlertTriangleFilled, size: 13 },
  on_track: { Icon: IconCircleFilled, size: 8 },
} as const

/** How the most urgent promise to the customer stands, by shape and word as well as by colour. */
function ClockMark({ clock }: { clock: CustomerRow['clock'] }) {
  const { t } = useTexts()
  if (!clock) return '–'
  const { Icon, size } = marks[clock]
  return (
    <span className={`${classes.clock} ${classes[clock]}`}>
      <Icon size={size} aria-hidden />
      {t(`customers.clock.${clock}`)}
    </span>
  )
}
