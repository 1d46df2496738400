import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { createUploadStore, type UploadStore } from '../../public/uploads/upload-store.ts'
import { createDraftStore, type Draft, type DraftStore } from './draft-store.ts'

type Limits = () => { size: number; count: number }

export type FormStores = { drafts: DraftStore; uploads: UploadStore }

const FormContext = createContext<FormStores | null>(null)

export function createFormStores(limits: Limits): FormStores {
  const drafts = createDraftStore()
  const uploads = createUploadStore({ kept: drafts.draft().files, limits, onKept: drafts.keepFiles })
  return { drafts, uploads }
}

/** Start page and form see the same draft; it lives above the language in the address. */
export function FormProvider({ stores, children }: { stores: FormStores; children: ReactNode }) {
  return <FormContext value={stores}>{children}</FormContext>
}

export function useForm(): FormStores & { draft: Draft } {
  const stores = useContext(FormContext)
  if (!stores) throw new Error('useForm is used outside FormProvider')
  const draft = useSyncExternalStore(stores.drafts.subscribe, stores.drafts.draft)
  return { ...stores, draft }
}

/** Nothing typed, no file, a new key. */
export function startAgain({ drafts, uploads }: FormStores): void {
  uploads.clear()
  drafts.clear()
}
