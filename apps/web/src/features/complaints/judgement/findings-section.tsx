import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Complaint } from '@redress/contracts/complaints'
import { detectionStages } from '@redress/domain/complaints/assessment'
import { faultSides } from '@redress/domain/complaints/complaint'
import { useMay } from '../../../lib/me.tsx'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { DefectField } from './defect-field.tsx'
import { useRecordFindings } from './judgement.mutations.ts'
import { SectionForm } from './section-form.tsx'
import { SupplierField } from './supplier-field.tsx'
import { useSection } from './use-section.ts'

type Body = Omit<Parameters<ReturnType<typeof useRecordFindings>['mutate']>[0], 'version'>

function storedOf({ findings, faultSide, lines }: Complaint) {
  const { supplierId, component, by: _by, at: _at, ...written } = findings
  return {
    ...written,
    supplier: supplierId === null ? null : { id: supplierId, component },
    detectionStage: findings.detectionStage ?? ('' as const),
    faultSide: faultSide ?? ('' as const),
    defects: lines.map(({ id, defect }) => ({ id, defect })),
  }
}

type Form = ReturnType<typeof storedOf>

function bodyOf({ defects, faultSide, detectionStage, supplier, ...texts }: Form): Body {
  return {
    ...texts,
    supplierId: supplier?.id ?? null,
    componentId: supplier?.component?.id ?? null,
    faultSide: faultSide === '' ? null : faultSide,
    detectionStage: detectionStage === '' ? null : detectionStage,
    lines: defects.map(({ id, defect }) => ({ id, defectCodeId: defect?.id ?? null })),
  }
}

const paragraphs = ['employeesOpinion', 'factsClarified', 'ownOpinion', 'cause'] as const

/** What the responsible found out (AN-1) and whose fault it was (AN-3). */
export function FindingsSection({ record }: { record: Complaint }) {
  const { t } = useTexts()
  const mayAssess = useMay('complaint.assess')
  const section = useSection(record, storedOf(record), bodyOf, useRecordFindings(record.number))
  const { form, change, faults } = section
  return (
    <SectionForm
      id="findings"
      title={t('judgement.findings')}
      section={section}
      act={t('judgement.save-findings')}
      mayChange={mayAssess}
    >
      <TextInput
        label={t('fact.employeeConcerned')}
        value={form.employeeConcerned}
        maxLength={300}
        onChange={(event) => change({ employeeConcerned: event.currentTarget.value })}
      />
      {paragraphs.map((name) => (
        <Textarea
          key={name}
          label={t(`fact.${name}`)}
          value={form[name]}
          rows={2}
          maxLength={10_000}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={t('fact.process')}
        value={form.process}
        maxLength={300}
        onChange={(event) => change({ process: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('fact.faultSide')}
        value={form.faultSide}
        onChange={(event) => change({ faultSide: event.currentTarget.value as Form['faultSide'] })}
        data={[
          { value: '', label: t('judgement.open') },
          ...faultSides.map((value) => ({ value, label: t(`fault.${value}`) })),
        ]}
      />
      {form.faultSide === 'supplier' && (
        <SupplierField
          value={{ supplierName: form.supplierName, supplier: form.supplier }}
          error={faults['supplierName'] ?? faults['supplierId'] ?? faults['componentId']}
          mayChange={mayAssess}
          onChange={change}
        />
      )}
      <NativeSelect
        label={t('fact.detectionStage')}
        value={form.detectionStage}
        onChange={(event) => change({ detectionStage: event.currentTarget.value as Form['detectionStage'] })}
        data={[
          { value: '', label: t('judgement.open') },
          ...detectionStages.map((value) => ({ value, label: t(`detection.${value}`) })),
        ]}
      />
      {record.lines.map((line, index) => (
        <DefectField
          key={line.id}
          label={t('judgement.defect-of', { line: line.product?.number ?? line.productText })}
          defect={form.defects[index]?.defect ?? null}
          mayChange={mayAssess}
          onChange={(defect) =>
            change({ defects: form.defects.map((one) => (one.id === line.id ? { ...one, defect } : one)) })
          }
        />
      ))}
    </SectionForm>
  )
}
